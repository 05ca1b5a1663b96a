"""Other settings for a while."""

import inspect
from functools import wraps
from types import TracebackType
from typing import Any

from django.apps import apps
from django.conf import UserSettingsHolder, settings
from django.core.signals import setting_changed


class override_settings:  # noqa: N801
    """Context manager and decorator; `setting_changed` is sent on the way in and
    out."""

    enable_exception: Exception | None = None

    def __init__(self, **kwargs: Any) -> None:
        self.options = kwargs

    def enable(self) -> None:
        """Use these settings from now on."""
        # First: entries that are wrong leave the settings as they are.
        if "INSTALLED_APPS" in self.options:
            try:
                apps.set_installed_apps(self.options["INSTALLED_APPS"])
            except Exception:
                apps.unset_installed_apps()
                raise
        override = UserSettingsHolder(settings._wrapped)
        for name, value in self.options.items():
            setattr(override, name, value)
        self.wrapped = settings._wrapped
        settings._wrapped = override
        for name, value in self.options.items():
            try:
                setting_changed.send(
                    sender=settings._wrapped.__class__,
                    setting=name,
                    value=value,
                    enter=True,
                )
            except Exception as error:
                self.enable_exception = error
                self.disable()

    def disable(self) -> None:
        """Back to the settings before."""
        if "INSTALLED_APPS" in self.options:
            apps.unset_installed_apps()
        settings._wrapped = self.wrapped
        del self.wrapped
        responses = []
        for name in self.options:
            responses += setting_changed.send_robust(
                sender=settings._wrapped.__class__,
                setting=name,
                value=getattr(settings, name, None),
                enter=False,
            )
        if self.enable_exception is not None:
            error, self.enable_exception = self.enable_exception, None
            raise error
        for _, response in responses:
            if isinstance(response, Exception):
                raise response

    def __enter__(self) -> None:
        self.enable()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.disable()

    def __call__(self, function: Any) -> Any:
        if isinstance(function, type):
            raise ValueError(
                "Only subclasses of Django SimpleTestCase can be decorated with"
                " override_settings"
            )
        if not callable(function):
            raise TypeError(f"Cannot decorate object of type {type(function)}")
        if inspect.iscoroutinefunction(function):

            @wraps(function)
            async def later(*args: Any, **kwargs: Any) -> Any:
                with self:
                    return await function(*args, **kwargs)

            return later

        @wraps(function)
        def inner(*args: Any, **kwargs: Any) -> Any:
            with self:
                return function(*args, **kwargs)

        return inner


class modify_settings(override_settings):  # noqa: N801
    """Appends to, prepends to or removes from settings that are lists."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__()
        if args:
            assert not kwargs
            self.operations = args[0]
        else:
            self.operations = list(kwargs.items())

    def enable(self) -> None:
        """Use the changed lists from now on."""
        self.options = {}
        for name, changes in self.operations:
            value = self.options.get(name)
            if value is None:
                value = list(getattr(settings, name, []))
            for action, given in changes.items():
                items = [given] if isinstance(given, str) else given
                if action == "append":
                    value += [item for item in items if item not in value]
                elif action == "prepend":
                    value = [item for item in items if item not in value] + value
                elif action == "remove":
                    value = [item for item in value if item not in items]
                else:
                    raise ValueError(f"Unsupported action: {action}")
            self.options[name] = value
        super().enable()
