"""What an app is: its name, its models, its moment to get ready."""

import inspect
import os
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from django.core.exceptions import ImproperlyConfigured

APPS_MODULE = "apps"
MODELS_MODULE = "models"


class AppConfig:
    """An installed app (Django: `django.apps.AppConfig`)."""

    def __init__(self, app_name: str, app_module: ModuleType) -> None:
        self.name = app_name
        self.module = app_module
        self.apps: Any = None
        if not hasattr(self, "label"):
            self.label = app_name.rpartition(".")[2]
        if not self.label.isidentifier():
            raise ImproperlyConfigured(
                f"The app label '{self.label}' is not a valid Python identifier."
            )
        if not hasattr(self, "verbose_name"):
            self.verbose_name = self.label.title()
        if not hasattr(self, "path"):
            self.path = self._folder(app_module)
        self.models_module: ModuleType | None = None
        self.models: dict[str, Any] | None = None

    def __repr__(self) -> str:
        return f"<{self.__class__.__name__}: {self.label}>"

    @cached_property
    def default_auto_field(self) -> str:
        """Class of the primary keys that nobody declared."""
        from django.conf import settings

        return settings.DEFAULT_AUTO_FIELD

    @property
    def _is_default_auto_field_overridden(self) -> bool:
        return self.__class__.default_auto_field is not AppConfig.default_auto_field

    def _folder(self, module: ModuleType) -> str:
        paths = list(dict.fromkeys(getattr(module, "__path__", [])))
        if len(paths) == 1:
            return paths[0]
        file = getattr(module, "__file__", None)
        if file is not None:
            return os.path.dirname(file)
        trouble = (
            f"multiple filesystem locations ({paths!r})"
            if paths
            else "no filesystem location"
        )
        raise ImproperlyConfigured(
            f"The app module {module!r} has {trouble}; you must configure this app"
            f" with an"
            " AppConfig subclass with a 'path' class attribute."
        )

    @classmethod
    def create(cls, entry: str) -> AppConfig:
        """The config of an entry of `INSTALLED_APPS`: a package or a class in it."""
        kind, name, _module = _find(entry)
        if kind is None:
            kind, name = cls, entry
        if name is None:
            try:
                name = kind.name
            except AttributeError:
                raise ImproperlyConfigured(  # noqa: B904
                    f"'{entry}' must supply a name attribute."
                )
        try:
            app_module = import_module(name)
        except ImportError:
            raise ImproperlyConfigured(  # noqa: B904
                f"Cannot import '{name}'. Check that"
                f" '{kind.__module__}.{kind.__qualname__}.name'"
                " is correct."
            )
        return kind(name, app_module)

    def get_model(self, model_name: str, require_ready: bool = True) -> Any:
        """The model of that name, whatever its case. Raises `LookupError`."""
        if require_ready:
            self.apps.check_models_ready()
        else:
            self.apps.check_apps_ready()
        try:
            return self.models[model_name.lower()]
        except KeyError:
            raise LookupError(  # noqa: B904
                f"App '{self.label}' doesn't have a '{model_name}' model."
            )

    def get_models(
        self, include_auto_created: bool = False, include_swapped: bool = False
    ) -> Iterator[Any]:
        """The models of the app in the order of their declaration."""
        self.apps.check_models_ready()
        for model in self.models.values():
            if model._meta.auto_created and not include_auto_created:
                continue
            if model._meta.swapped and not include_swapped:
                continue
            yield model

    def import_models(self) -> None:
        """Import the module `models`, if there is one."""
        self.models = self.apps.all_models[self.label]
        if _has_submodule(self.module, MODELS_MODULE):
            self.models_module = import_module(f"{self.name}.{MODELS_MODULE}")

    def ready(self) -> None:
        """Called when all models are loaded: the place to import signals. For
        subclasses."""


def _find(entry: str) -> tuple[type[AppConfig] | None, str | None, ModuleType | None]:
    """The class, the name of the app and its module, as far as the entry tells."""
    try:
        module = import_module(entry)
    except Exception:
        return _named_class(entry), None, None
    if not _has_submodule(module, APPS_MODULE):
        return None, entry, module
    configs = import_module(f"{entry}.{APPS_MODULE}")
    found = [
        (name, candidate)
        for name, candidate in inspect.getmembers(configs, inspect.isclass)
        if issubclass(candidate, AppConfig)
        and candidate is not AppConfig
        and getattr(candidate, "default", True)
    ]
    if len(found) == 1:
        return found[0][1], None, module
    found = [(name, each) for name, each in found if getattr(each, "default", False)]
    if len(found) > 1:
        names = ", ".join(repr(name) for name, _ in found)
        raise RuntimeError(
            f"{configs.__name__!r} declares more than one default AppConfig: {names}."
        )
    if len(found) == 1:
        return found[0][1], None, module
    return None, entry, module


def _named_class(entry: str) -> type[AppConfig]:
    """The class of an entry such as `shop.apps.ShopConfig`."""
    folder, _, name = entry.rpartition(".")
    if not folder or not name[:1].isupper():
        import_module(entry)
    module = import_module(folder)
    candidate = getattr(module, name, None)
    if candidate is None:
        choices = [
            repr(other)
            for other, each in inspect.getmembers(module, inspect.isclass)
            if issubclass(each, AppConfig) and each is not AppConfig
        ]
        message = f"Module '{folder}' does not contain a '{name}' class."
        if choices:
            message += f" Choices are: {', '.join(choices)}."
        raise ImportError(message)
    if not (isinstance(candidate, type) and issubclass(candidate, AppConfig)):
        raise ImproperlyConfigured(f"'{entry}' isn't a subclass of AppConfig.")
    return candidate


def _has_submodule(package: ModuleType, name: str) -> bool:
    from importlib.util import find_spec

    if not hasattr(package, "__path__"):
        return False
    try:
        return find_spec(f"{package.__name__}.{name}") is not None
    except ModuleNotFoundError:
        return False
