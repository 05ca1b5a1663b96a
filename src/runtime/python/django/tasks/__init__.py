"""Background tasks (Django: `django.tasks`): run at once, or kept and never run."""

from typing import Any

from . import signals  # noqa: F401
from .base import (
    DEFAULT_TASK_BACKEND_ALIAS,
    DEFAULT_TASK_QUEUE_NAME,
    Task,
    TaskContext,
    TaskResult,
    TaskResultStatus,
    task,
)
from .exceptions import InvalidTaskBackend


class TaskBackendHandler:
    """The backends of `settings.TASKS`, made when they are first asked for."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}

    def __getitem__(self, alias: str) -> Any:
        if alias not in self.made:
            self.made[alias] = _make(alias)
        return self.made[alias]


def _make(alias: str) -> Any:
    from django.conf import settings
    from django.utils.module_loading import import_string

    if alias not in settings.TASKS:
        raise InvalidTaskBackend(f"The connection '{alias}' doesn't exist.")
    params = settings.TASKS[alias]
    path = params["BACKEND"]
    try:
        kind = import_string(path)
    except ImportError as error:
        raise InvalidTaskBackend(f"Could not find backend '{path}': {error}") from error
    return kind(alias=alias, params=params)


class _DefaultBackend:
    """Stands for the backend `default` (Django: `ConnectionProxy`)."""

    def __getattr__(self, name: str) -> Any:
        return getattr(task_backends[DEFAULT_TASK_BACKEND_ALIAS], name)


task_backends = TaskBackendHandler()
default_task_backend = _DefaultBackend()

__all__ = [
    "DEFAULT_TASK_BACKEND_ALIAS",
    "DEFAULT_TASK_QUEUE_NAME",
    "Task",
    "TaskContext",
    "TaskResult",
    "TaskResultStatus",
    "default_task_backend",
    "task",
    "task_backends",
]
