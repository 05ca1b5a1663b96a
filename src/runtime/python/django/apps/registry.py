"""Which apps are installed and which models they have."""

import functools
import sys
import threading
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from _host import loading, trace
from django.core.exceptions import AppRegistryNotReady, ImproperlyConfigured

from .config import AppConfig


class Apps:
    """A registry of apps (Django: `django.apps.registry.Apps`)."""

    def __init__(self, installed_apps: Iterable[Any] | None = ()) -> None:
        if installed_apps is None and hasattr(sys.modules[__name__], "apps"):
            raise RuntimeError("You must supply an installed_apps argument.")
        self.all_models: dict[str, dict[str, Any]] = defaultdict(dict)
        self.app_configs: dict[str, AppConfig] = {}
        self.stored_app_configs: list[dict[str, AppConfig]] = []
        self.apps_ready = self.models_ready = self.ready = False
        self.ready_event = threading.Event()
        self._lock = threading.RLock()
        self.loading = False
        self._pending_operations: dict[tuple[str, str], list[Callable[[Any], None]]] = (
            defaultdict(list)
        )
        if installed_apps is not None:
            self.populate(installed_apps)

    def populate(self, installed_apps: Iterable[Any] = ()) -> None:
        """Create the configs, import the models, call every `ready()`, in three
        rounds."""
        if self.ready:
            return
        if self.loading:
            raise RuntimeError("populate() isn't reentrant")
        self.loading = True
        for entry in installed_apps:
            config = entry if isinstance(entry, AppConfig) else AppConfig.create(entry)
            if config.label in self.app_configs:
                raise ImproperlyConfigured(
                    f"Application labels aren't unique, duplicates: {config.label}"
                )
            self.app_configs[config.label] = config
            config.apps = self
        counts = Counter(config.name for config in self.app_configs.values())
        twice = [name for name, count in counts.most_common() if count > 1]
        if twice:
            raise ImproperlyConfigured(
                f"Application names aren't unique, duplicates: {', '.join(twice)}"
            )
        self.apps_ready = True
        for config in self.app_configs.values():
            config.import_models()
        self.clear_cache()
        self.models_ready = True
        for config in self.get_app_configs():
            config.ready()
            loading.app_loaded(config)
        self.ready = True
        self.ready_event.set()

    def check_apps_ready(self) -> None:
        """Raise `AppRegistryNotReady` while apps are being found."""
        if not self.apps_ready:
            from django.conf import settings

            # Unconfigured settings are the better explanation.
            settings.INSTALLED_APPS  # noqa: B018
            raise AppRegistryNotReady("Apps aren't loaded yet.")

    def check_models_ready(self) -> None:
        """Raise `AppRegistryNotReady` while models are being imported."""
        if not self.models_ready:
            raise AppRegistryNotReady("Models aren't loaded yet.")

    def get_app_configs(self) -> Iterable[AppConfig]:
        """All configs in the order of `INSTALLED_APPS`."""
        self.check_apps_ready()
        return self.app_configs.values()

    def get_app_config(self, app_label: str) -> AppConfig:
        """The config with that label. Raises `LookupError`."""
        self.check_apps_ready()
        try:
            return self.app_configs[app_label]
        except KeyError:
            message = f"No installed app with label '{app_label}'."
            for config in self.get_app_configs():
                if config.name == app_label:
                    message += f" Did you mean '{config.label}'?"
                    break
            raise LookupError(message)  # noqa: B904

    @functools.cache  # noqa: B019
    def get_models(
        self, include_auto_created: bool = False, include_swapped: bool = False
    ) -> list[Any]:
        """The models of all installed apps."""
        self.check_models_ready()
        return [
            model
            for config in self.app_configs.values()
            for model in config.get_models(include_auto_created, include_swapped)
        ]

    def get_model(
        self, app_label: str, model_name: str | None = None, require_ready: bool = True
    ) -> Any:
        """The model `app.Model`, given in one piece or two. Raises `LookupError`,
        `ValueError`."""
        if require_ready:
            self.check_models_ready()
        else:
            self.check_apps_ready()
        if model_name is None:
            app_label, model_name = app_label.split(".")
        config = self.get_app_config(app_label)
        if not require_ready and config.models is None:
            config.import_models()
        return config.get_model(model_name, require_ready=require_ready)

    def register_model(self, app_label: str, model: Any) -> None:
        """Called at the end of every model's class statement."""
        name = model._meta.model_name
        models = self.all_models[app_label]
        refuse_namesake(self, app_label, model)
        if name in models:
            warnings.warn(
                f"Model '{app_label}.{name}' was already registered. Reloading models"
                " is not advised as it can lead to inconsistencies, most notably with"
                " related models.",
                RuntimeWarning,
                stacklevel=2,
            )
        models[name] = model
        count = sum(len(each) for each in self.all_models.values())
        if count > trace.LIMITS["MAX_MODELS"]:
            trace.end("MAX_MODELS")
        self.do_pending_operations(model)
        self.clear_cache()

    def is_installed(self, app_name: str) -> bool:
        """Whether an app of that name (not label) is installed."""
        self.check_apps_ready()
        return any(config.name == app_name for config in self.app_configs.values())

    def get_containing_app_config(self, object_name: str) -> AppConfig | None:
        """The innermost app that contains the dotted name."""
        self.check_apps_ready()
        found = [
            config
            for config in self.app_configs.values()
            if object_name == config.name or object_name.startswith(config.name + ".")
        ]
        return max(found, key=lambda config: len(config.name), default=None)

    def get_registered_model(self, app_label: str, model_name: str) -> Any:
        """A model that may belong to an app which is still loading. Raises
        `LookupError`."""
        model = self.all_models[app_label].get(model_name.lower())
        if model is None:
            raise LookupError(f"Model '{app_label}.{model_name}' not registered.")
        return model

    @functools.cache  # noqa: B019
    def get_swappable_settings_name(self, to_string: str) -> str | None:
        """The setting through which that model may be swapped: `AUTH_USER_MODEL`."""
        to_string = to_string.lower()
        for model in self.get_models(include_swapped=True):
            swapped = model._meta.swapped
            if swapped and swapped.lower() == to_string:
                return model._meta.swappable
            if model._meta.swappable and model._meta.label_lower == to_string:
                return model._meta.swappable
        return None

    def set_available_apps(self, available: Iterable[str]) -> None:
        """Only these of the installed apps, until `unset_available_apps()`."""
        names = set(available)
        extra = names - {config.name for config in self.get_app_configs()}
        if extra:
            raise ValueError(
                "Available apps isn't a subset of installed apps, extra apps:"
                f" {', '.join(extra)}"
            )
        self.stored_app_configs.append(self.app_configs)
        self.app_configs = {
            label: config
            for label, config in self.app_configs.items()
            if config.name in names
        }
        self.clear_cache()

    def unset_available_apps(self) -> None:
        """Back to the apps before `set_available_apps()`."""
        self.app_configs = self.stored_app_configs.pop()
        self.clear_cache()

    def set_installed_apps(self, installed: Iterable[Any]) -> None:
        """Other apps, until `unset_installed_apps()`: their configs are made anew and
        every `ready()` is called, while models stay."""
        if not self.ready:
            raise AppRegistryNotReady("App registry isn't ready yet.")
        self.stored_app_configs.append(self.app_configs)
        self.app_configs = {}
        self.apps_ready = self.models_ready = self.loading = self.ready = False
        self.clear_cache()
        self.populate(installed)

    def unset_installed_apps(self) -> None:
        """Back to the apps before `set_installed_apps()`."""
        self.app_configs = self.stored_app_configs.pop()
        self.apps_ready = self.models_ready = self.ready = True
        self.clear_cache()

    def clear_cache(self) -> None:
        """Forget what was derived from the registered models."""
        self.get_swappable_settings_name.cache_clear()
        self.get_models.cache_clear()
        if self.ready:
            # Not through `get_models()`, which would remember what it found.
            for config in self.app_configs.values():
                for model in config.get_models(include_auto_created=True):
                    model._meta._expire_cache()

    def lazy_model_operation(
        self, function: Callable[..., None], *model_keys: tuple[str, str]
    ) -> None:
        """Call `function` with these models as soon as all of them are registered."""
        if not model_keys:
            function()
            return
        next_model, *more = model_keys

        def apply_next_model(model: Any) -> None:
            self.lazy_model_operation(partial(function, model), *more)

        apply_next_model.func = function  # type: ignore[attr-defined]
        try:
            model = self.get_registered_model(*next_model)
        except LookupError:
            self._pending_operations[next_model].append(apply_next_model)
        else:
            apply_next_model(model)

    def do_pending_operations(self, model: Any) -> None:
        """Run what waited for this model, in order."""
        key = model._meta.app_label, model._meta.model_name
        for function in self._pending_operations.pop(key, []):
            function(model)


def refuse_namesake(registry: Apps, app_label: str, model: Any) -> None:
    """Raise `RuntimeError` when another model has the name. Before the database hears
    of the model: the other one stays."""
    name = model._meta.model_name
    known = registry.all_models[app_label].get(name, model)
    if (model.__name__, model.__module__) != (known.__name__, known.__module__):
        raise RuntimeError(
            f"Conflicting '{name}' models in application '{app_label}':"
            f" {known} and {model}."
        )


apps = Apps(installed_apps=None)
