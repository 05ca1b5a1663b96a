"""The settings of the project."""

import importlib
import os
import types
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from . import global_settings

ENVIRONMENT_VARIABLE = "DJANGO_SETTINGS_MODULE"


class Settings:
    """The settings of a module, over Django's own (Django: `django.conf.Settings`)."""

    def __init__(self, module: types.ModuleType, assumed: dict[str, Any]) -> None:
        self.SETTINGS_MODULE = module.__name__
        self._explicit_settings: set[str] = set()
        for name in dir(global_settings):
            if name.isupper():
                setattr(self, name, getattr(global_settings, name))
        vars(self).update(assumed)
        for name in dir(module):
            if name.isupper():
                setattr(self, name, getattr(module, name))
                self._explicit_settings.add(name)

    def is_overridden(self, setting: str) -> bool:
        """Whether the module sets it."""
        return setting in self._explicit_settings

    def __repr__(self) -> str:
        return f'<Settings "{self.SETTINGS_MODULE}">'


class UserSettingsHolder:
    """Settings given one by one, over others (Django: `UserSettingsHolder`)."""

    SETTINGS_MODULE = None

    def __init__(self, default_settings: Any) -> None:
        self.__dict__["_deleted"] = set()
        self.default_settings = default_settings

    def __getattr__(self, name: str) -> Any:
        if not name.isupper() or name in self._deleted:
            raise AttributeError
        return getattr(self.default_settings, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._deleted.discard(name)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        self._deleted.add(name)
        if name in vars(self):
            super().__delattr__(name)

    def __dir__(self) -> list[str]:
        names = {*vars(self), *dir(self.default_settings)}
        return sorted(name for name in names if name not in self._deleted)

    def is_overridden(self, setting: str) -> bool:
        """Whether it was set or deleted here or below."""
        below = getattr(self.default_settings, "is_overridden", lambda name: False)
        return setting in self._deleted or setting in vars(self) or below(setting)

    def __repr__(self) -> str:
        return "<UserSettingsHolder>"


class LazySettings:
    """`django.conf.settings`: looked up when first asked for."""

    def __init__(self) -> None:
        vars(self).update(_wrapped=None, _assumed={})

    @property
    def configured(self) -> bool:
        """Whether the settings are known already."""
        return self._wrapped is not None

    def configure(
        self, default_settings: Any = global_settings, **options: Any
    ) -> None:
        """Give the settings by hand, once."""
        if self._wrapped is not None:
            raise RuntimeError("Settings already configured.")
        holder = UserSettingsHolder(default_settings)
        for name, value in options.items():
            if not name.isupper():
                raise TypeError(f"Setting {name!r} must be uppercase.")
            setattr(holder, name, value)
        vars(self)["_wrapped"] = holder

    def assume(self, **settings: Any) -> None:
        """Values for what the settings module leaves open, stronger than Django's
        own."""
        self._assumed.update(settings)

    def _setup(self, name: str | None = None) -> None:
        module_name = os.environ.get(ENVIRONMENT_VARIABLE)
        if not module_name:
            what = f"setting {name}" if name else "settings"
            raise ImproperlyConfigured(
                f"Requested {what}, but settings are not configured. You must either"
                f" define the"
                f" environment variable {ENVIRONMENT_VARIABLE} or call"
                f" settings.configure()"
                " before accessing settings."
            )
        module = importlib.import_module(module_name)
        vars(self)["_wrapped"] = Settings(module, self._assumed)

    def __getattr__(self, name: str) -> Any:
        if self._wrapped is None:
            self._setup(name)
        return getattr(self._wrapped, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_wrapped":
            vars(self)[name] = value
            return
        if self._wrapped is None:
            self._setup(name)
        setattr(self._wrapped, name, value)

    def __delattr__(self, name: str) -> None:
        if self._wrapped is None:
            self._setup(name)
        delattr(self._wrapped, name)

    def __dir__(self) -> list[str]:
        if self._wrapped is None:
            self._setup()
        return dir(self._wrapped)

    def __repr__(self) -> str:
        if self._wrapped is None:
            return "<LazySettings [Unevaluated]>"
        return f'<LazySettings "{self._wrapped.SETTINGS_MODULE}">'


settings = LazySettings()
