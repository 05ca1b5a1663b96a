"""Tools that tests import, as far as signals notice them."""

from .client import RequestFactory
from .utils import modify_settings, override_settings

__all__ = ["RequestFactory", "modify_settings", "override_settings"]
