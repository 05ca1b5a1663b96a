"""django.test.signals: sent by the test runner only, which is not imitated."""

from django.core.signals import setting_changed
from django.dispatch import Signal

template_rendered = Signal()

__all__ = ["setting_changed", "template_rendered"]
