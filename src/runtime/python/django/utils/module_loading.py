"""Imports by name."""

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def import_string(dotted_path: str) -> Any:
    """The attribute at a dotted path. Raises `ImportError`."""
    try:
        module_name, name = dotted_path.rsplit(".", 1)
    except ValueError as err:
        raise ImportError(f"{dotted_path} doesn't look like a module path") from err
    module = sys.modules.get(module_name) or import_module(module_name)
    try:
        return getattr(module, name)
    except AttributeError as err:
        raise ImportError(
            f'Module "{module_name}" does not define a "{name}" attribute/class'
        ) from err


def module_has_submodule(package: Any, module_name: str) -> bool:
    """Whether the package has such a module."""
    if not hasattr(package, "__path__"):
        return False
    try:
        return find_spec(f"{package.__name__}.{module_name}") is not None
    except ModuleNotFoundError:
        return False


def autodiscover_modules(*names: str, register_to: Any = None) -> None:
    """Import a module of that name from every app that has one."""
    from django.apps import apps

    for config in apps.get_app_configs():
        for name in names:
            if module_has_submodule(config.module, name):
                import_module(f"{config.name}.{name}")
