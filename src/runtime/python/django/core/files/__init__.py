"""Files (Django: `django.core.files`)."""

from .base import File

__all__ = ["File"]
