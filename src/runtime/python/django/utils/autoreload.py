"""Signals of the development server. There is none here: they are never sent."""

from django.dispatch import Signal

autoreload_started = Signal()
file_changed = Signal()
