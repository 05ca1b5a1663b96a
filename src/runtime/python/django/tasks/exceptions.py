"""What can be wrong with tasks."""

from django.core.exceptions import ImproperlyConfigured


class TaskException(Exception):
    """What the others have in common."""


class InvalidTask(TaskException):
    """The backend cannot run such a task."""


class InvalidTaskBackend(ImproperlyConfigured):
    """The settings name no backend."""


class TaskResultDoesNotExist(TaskException):
    """Nothing was enqueued under this id."""


class TaskResultMismatch(TaskException):
    """The result is another task's."""
