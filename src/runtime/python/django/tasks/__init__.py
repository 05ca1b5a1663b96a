"""Background tasks (Django: `django.tasks`): run at once, or kept and never run."""

from typing import Any

from django.utils.connection import BaseConnectionHandler, ConnectionProxy
from django.utils.module_loading import import_string

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


class TaskBackendHandler(BaseConnectionHandler):
    """The backends of `settings.TASKS`."""

    settings_name = "TASKS"
    exception_class = InvalidTaskBackend

    def create_connection(self, alias: str) -> Any:
        """The backend. Raises `InvalidTaskBackend`."""
        params = self.settings[alias]
        path = params["BACKEND"]
        try:
            kind = import_string(path)
        except ImportError as error:
            raise InvalidTaskBackend(
                f"Could not find backend '{path}': {error}"
            ) from error
        return kind(alias=alias, params=params)


task_backends = TaskBackendHandler()
default_task_backend = ConnectionProxy(task_backends, DEFAULT_TASK_BACKEND_ALIAS)

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
