"""django.tasks.signals: importable; tasks themselves are not imitated."""

from django.dispatch import Signal

task_enqueued = Signal()
task_finished = Signal()
task_started = Signal()
