"""Runs a task where it is enqueued (Django: `ImmediateBackend`)."""

from traceback import format_exception
from typing import Any

from django.tasks.base import TaskContext, TaskError, TaskResultStatus, note
from django.tasks.signals import task_enqueued, task_finished, task_started
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.json import normalize_json

from .base import BaseTaskBackend


class ImmediateBackend(BaseTaskBackend):
    """Within the transaction, the send and the request of whoever enqueues."""

    supports_async_task = True
    supports_priority = True

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, params)
        self.worker_id = get_random_string(32)

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        """The result is there when this returns."""
        result = self.new_result(task, args, kwargs)
        note(result, enqueued_at=timezone.now())
        task_enqueued.send(type(self), task_result=result)
        started = timezone.now()
        note(
            result,
            status=TaskResultStatus.RUNNING,
            started_at=started,
            last_attempted_at=started,
        )
        result.worker_ids.append(self.worker_id)
        task_started.send(sender=type(self), task_result=result)
        self._run(result)
        return result

    def _run(self, result: Any) -> None:
        context = [TaskContext(task_result=result)] if result.task.takes_context else []
        try:
            returned = result.task.call(*context, *result.args, **result.kwargs)
            note(result, _return_value=normalize_json(returned))
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            kind = type(error)
            path = f"{kind.__module__}.{kind.__qualname__}"
            text = "".join(format_exception(error))
            result.errors.append(TaskError(exception_class_path=path, traceback=text))
            self._finish(result, TaskResultStatus.FAILED)
        else:
            self._finish(result, TaskResultStatus.SUCCESSFUL)

    def _finish(self, result: Any, status: TaskResultStatus) -> None:
        note(result, finished_at=timezone.now(), status=status)
        task_finished.send(type(self), task_result=result)
