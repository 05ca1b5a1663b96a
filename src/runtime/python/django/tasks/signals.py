"""The life of a task, with the lines Django logs about it."""

import logging
import sys
from typing import Any

from django.core.signals import setting_changed
from django.dispatch import Signal, receiver

from .base import TaskResultStatus

logger = logging.getLogger("django.tasks")

task_enqueued = Signal()
task_finished = Signal()
task_started = Signal()


@receiver(setting_changed)
def clear_tasks_handlers(*, setting: str, **kwargs: Any) -> None:
    """Other settings, other backends."""
    if setting == "TASKS":
        from . import task_backends

        task_backends.forget()


@receiver(task_enqueued)
def log_task_enqueued(sender: Any, task_result: Any, **kwargs: Any) -> None:
    """Below what the console shows."""
    logger.debug(
        "Task id=%s path=%s enqueued backend=%s",
        task_result.id,
        task_result.task.module_path,
        task_result.backend,
    )


@receiver(task_started)
def log_task_started(sender: Any, task_result: Any, **kwargs: Any) -> None:
    """It runs."""
    _log(logging.INFO, task_result, None)


@receiver(task_finished)
def log_task_finished(sender: Any, task_result: Any, **kwargs: Any) -> None:
    """It returned or raised; the exception is still being handled."""
    failed = task_result.status == TaskResultStatus.FAILED
    raised = sys.exc_info()
    _log(logging.ERROR if failed else logging.INFO, task_result, raised)


def _log(level: int, result: Any, raised: Any) -> None:
    logger.log(
        level,
        "Task id=%s path=%s state=%s",
        result.id,
        result.task.module_path,
        result.status,
        exc_info=raised if raised and raised[0] else None,
    )
