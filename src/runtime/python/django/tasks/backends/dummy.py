"""Keeps tasks and never runs them (Django: `DummyBackend`)."""

from copy import deepcopy
from typing import Any

from django.tasks.base import TaskResult, note
from django.tasks.exceptions import TaskResultDoesNotExist
from django.tasks.signals import task_enqueued
from django.utils import timezone

from .base import BaseTaskBackend


class DummyBackend(BaseTaskBackend):
    """For tests: `results` holds what was enqueued."""

    supports_defer = True
    supports_async_task = True
    supports_priority = True

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self.results: list[TaskResult] = []

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Only kept."""
        result = self.new_result(task, args, kwargs)
        note(result, enqueued_at=timezone.now())
        self.results.append(result)
        task_enqueued.send(type(self), task_result=result)
        return deepcopy(result)

    def get_result(self, result_id: str) -> Any:
        """One that was kept."""
        found = next((each for each in self.results if each.id == result_id), None)
        if found is None:
            raise TaskResultDoesNotExist(result_id)
        return found

    async def aget_result(self, result_id: str) -> Any:
        """`get_result`, asynchronous."""
        return self.get_result(result_id)

    def clear(self) -> None:
        """Forget them."""
        self.results.clear()
