"""What backends share (Django: `BaseTaskBackend`)."""

from abc import ABC, abstractmethod
from inspect import Parameter, iscoroutinefunction, isfunction, signature
from typing import Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.tasks.base import (
    DEFAULT_TASK_PRIORITY,
    DEFAULT_TASK_QUEUE_NAME,
    TASK_MAX_PRIORITY,
    TASK_MIN_PRIORITY,
    Task,
    TaskResult,
    TaskResultStatus,
)
from django.tasks.exceptions import InvalidTask
from django.utils import timezone
from django.utils.crypto import get_random_string


class BaseTaskBackend(ABC):
    """Says which tasks it can run."""

    task_class = Task
    supports_defer = False
    supports_async_task = False
    supports_get_result = False
    supports_priority = False

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        self.alias = alias
        self.queues = set(params.get("QUEUES", [DEFAULT_TASK_QUEUE_NAME]))
        self.options = params.get("OPTIONS", {})

    def validate_task(self, task: Any) -> None:
        """Raises `InvalidTask` for what it cannot run."""
        problem = self._problem(task)
        if problem is not None:
            raise InvalidTask(problem)

    def _problem(self, task: Any) -> str | None:
        func, priority, after = task.func, task.priority, task.run_after
        if not isfunction(func) or "<locals>" in func.__qualname__:
            return "Task function must be defined at a module level."
        if iscoroutinefunction(func) and not self.supports_async_task:
            return "Backend does not support async Tasks."
        if task.takes_context and _first_argument(func) != "context":
            return "Task takes context but does not have a first argument of 'context'."
        if priority != DEFAULT_TASK_PRIORITY and not self.supports_priority:
            return "Backend does not support setting priority of tasks."
        within = TASK_MIN_PRIORITY <= priority <= TASK_MAX_PRIORITY
        if not within or int(priority) != priority:
            return (
                f"priority must be a whole number between {TASK_MIN_PRIORITY} and"
                f" {TASK_MAX_PRIORITY}."
            )
        if after is not None and not self.supports_defer:
            return "Backend does not support run_after."
        if after is not None and settings.USE_TZ and not timezone.is_aware(after):
            return "run_after must be an aware datetime."
        if self.queues and task.queue_name not in self.queues:
            return f"Queue '{task.queue_name}' is not valid for backend."
        return None

    def new_result(self, task: Any, args: Any, kwargs: Any) -> TaskResult:
        """A turn that has not begun."""
        self.validate_task(task)
        return TaskResult(
            task=task,
            id=get_random_string(32),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )

    @abstractmethod
    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """Take a task."""

    async def aenqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """`enqueue`, asynchronous."""
        return await sync_to_async(self.enqueue)(task=task, args=args, kwargs=kwargs)

    def get_result(self, result_id: str) -> Any:
        """What became of a task."""
        raise NotImplementedError(
            "This backend does not support retrieving or refreshing results."
        )

    async def aget_result(self, result_id: str) -> Any:
        """`get_result`, asynchronous."""
        return await sync_to_async(self.get_result)(result_id=result_id)

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing to complain of."""
        return []


def _first_argument(func: Any) -> str | None:
    kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    named = (each for each in signature(func).parameters.values() if each.kind in kinds)
    return next((each.name for each in named), None)
