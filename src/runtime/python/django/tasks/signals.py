"""django.tasks.signals: the life of a task. Importable; tasks themselves are not imitated."""

from django.dispatch import Signal

task_enqueued = Signal()
task_finished = Signal()
task_started = Signal()
