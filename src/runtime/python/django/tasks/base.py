"""Tasks and what becomes of them (Django: `django.tasks.base`)."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from inspect import isclass, iscoroutinefunction
from typing import Any

from asgiref.sync import async_to_sync, sync_to_async
from django.db.models.enums import TextChoices
from django.utils.json import normalize_json
from django.utils.module_loading import import_string

from .exceptions import TaskResultMismatch

DEFAULT_TASK_BACKEND_ALIAS = "default"
DEFAULT_TASK_PRIORITY = 0
DEFAULT_TASK_QUEUE_NAME = "default"
TASK_MAX_PRIORITY = 100
TASK_MIN_PRIORITY = -100

_REFRESHED = (
    "errors",
    "_return_value",
    "finished_at",
    "started_at",
    "last_attempted_at",
    "status",
    "enqueued_at",
    "worker_ids",
)


class TaskResultStatus(TextChoices):
    """How far a task has come."""

    READY = "READY", "Ready"
    RUNNING = "RUNNING", "Running"
    FAILED = "FAILED", "Failed"
    SUCCESSFUL = "SUCCESSFUL", "Successful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A function that can be enqueued."""

    func: Callable[..., Any]
    priority: int = DEFAULT_TASK_PRIORITY
    backend: str = DEFAULT_TASK_BACKEND_ALIAS
    queue_name: str = DEFAULT_TASK_QUEUE_NAME
    run_after: datetime | None = None
    takes_context: bool = False

    def __post_init__(self) -> None:
        self.get_backend().validate_task(self)

    @property
    def name(self) -> str:
        """That of the function."""
        return self.func.__name__

    @property
    def module_path(self) -> str:
        """Where the function is."""
        return f"{self.func.__module__}.{self.func.__qualname__}"

    def using(self, **changes: Any) -> Any:
        """The same task with another priority, queue, moment or backend."""
        unknown = changes.keys() - {"priority", "queue_name", "run_after", "backend"}
        if unknown:
            raise TypeError(
                "Task.using() got an unexpected keyword argument"
                f" '{next(name for name in changes if name in unknown)}'"
            )
        given = {name: one for name, one in changes.items() if one is not None}
        return replace(self, **given)

    def enqueue(self, *args: Any, **kwargs: Any) -> Any:
        """Hand it to the backend."""
        return self.get_backend().enqueue(self, args, kwargs)

    async def aenqueue(self, *args: Any, **kwargs: Any) -> Any:
        """`enqueue`, asynchronous."""
        return await self.get_backend().aenqueue(self, args, kwargs)

    def get_result(self, result_id: str) -> Any:
        """What became of it."""
        return self._own(self.get_backend().get_result(result_id))

    async def aget_result(self, result_id: str) -> Any:
        """`get_result`, asynchronous."""
        return self._own(await self.get_backend().aget_result(result_id))

    def _own(self, result: Any) -> Any:
        if result.task.func != self.func:
            raise TaskResultMismatch(
                f"Task does not match (received {result.task.module_path!r})"
            )
        return result

    def call(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function here and now."""
        if iscoroutinefunction(self.func):
            return async_to_sync(self.func)(*args, **kwargs)
        return self.func(*args, **kwargs)

    async def acall(self, *args: Any, **kwargs: Any) -> Any:
        """`call`, asynchronous."""
        if iscoroutinefunction(self.func):
            return await self.func(*args, **kwargs)
        return await sync_to_async(self.func)(*args, **kwargs)

    def get_backend(self) -> Any:
        """Who runs it."""
        from . import task_backends

        return task_backends[self.backend]


def task(
    function: Any = None,
    *,
    priority: int = DEFAULT_TASK_PRIORITY,
    queue_name: str = DEFAULT_TASK_QUEUE_NAME,
    backend: str = DEFAULT_TASK_BACKEND_ALIAS,
    takes_context: bool = False,
    **kwargs: Any,
) -> Any:
    """Make a task of a function."""
    from . import task_backends

    if "run_after" in kwargs:
        raise TypeError(
            "run_after cannot be defined statically with the @task decorator. "
            "Use .using(run_after=...) to set it dynamically."
        )

    def wrapper(func: Any) -> Any:
        return task_backends[backend].task_class(
            func=func,
            priority=priority,
            queue_name=queue_name,
            backend=backend,
            takes_context=takes_context,
            **kwargs,
        )

    return wrapper(function) if function else wrapper


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskError:
    """What a task raised."""

    exception_class_path: str
    traceback: str

    @property
    def exception_class(self) -> Any:
        """The class, imported when it is asked for."""
        found = import_string(self.exception_class_path)
        if not isclass(found) or not issubclass(found, BaseException):
            raise ValueError(
                f"{self.exception_class_path!r} does not reference a valid exception."
            )
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskResult:
    """One turn of a task."""

    task: Task
    id: str
    status: TaskResultStatus
    enqueued_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    last_attempted_at: datetime | None
    args: list[Any]
    kwargs: dict[str, Any]
    backend: str
    errors: list[TaskError]
    worker_ids: list[str]
    _return_value: Any | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        note(self, args=normalize_json(self.args), kwargs=normalize_json(self.kwargs))

    @property
    def return_value(self) -> Any:
        """What the function returned. Raises `ValueError` when it did not."""
        if self.status == TaskResultStatus.SUCCESSFUL:
            return self._return_value
        if self.status == TaskResultStatus.FAILED:
            raise ValueError("Task failed")
        raise ValueError("Task has not finished yet")

    @property
    def is_finished(self) -> bool:
        """Whether it returned or raised."""
        return self.status in {TaskResultStatus.FAILED, TaskResultStatus.SUCCESSFUL}

    @property
    def attempts(self) -> int:
        """How often it was started."""
        return len(self.worker_ids)

    def refresh(self) -> None:
        """Take over what the backend knows by now."""
        self._take(self.task.get_backend().get_result(self.id))

    async def arefresh(self) -> None:
        """`refresh`, asynchronous."""
        self._take(await self.task.get_backend().aget_result(self.id))

    def _take(self, newer: Any) -> None:
        note(self, **{name: getattr(newer, name) for name in _REFRESHED})


def note(result: TaskResult, **facts: Any) -> None:
    """Results are frozen for all but those who run them."""
    for name, value in facts.items():
        object.__setattr__(result, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskContext:
    """What a task with `takes_context` is handed first."""

    task_result: TaskResult

    @property
    def attempt(self) -> int:
        """Which attempt this is, from 1."""
        return self.task_result.attempts
