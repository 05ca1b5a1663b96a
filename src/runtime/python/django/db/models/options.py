"""What a model knows of itself: `Model._meta` (Django:
`django.db.models.options.Options`).
"""

import bisect
import re
from functools import cached_property
from typing import Any

from django.apps import apps

from .field_views import FieldViews
from .fields import AutoField, BigAutoField
from .utils import one_class

DEFAULT_NAMES = (
    "verbose_name",
    "verbose_name_plural",
    "db_table",
    "db_table_comment",
    "ordering",
    "unique_together",
    "permissions",
    "get_latest_by",
    "order_with_respect_to",
    "app_label",
    "db_tablespace",
    "abstract",
    "managed",
    "proxy",
    "swappable",
    "auto_created",
    "apps",
    "default_permissions",
    "select_on_save",
    "default_related_name",
    "required_db_features",
    "required_db_vendor",
    "base_manager_name",
    "default_manager_name",
    "indexes",
    "constraints",
)


def camel_case_to_spaces(value: str) -> str:
    """`ShopItem` as `shop item`."""
    spaced = re.sub(r"(((?<=[a-z])[A-Z])|([A-Z](?![A-Z]|$)))", r" \1", value)
    return spaced.strip().lower()


@one_class
class Options(FieldViews):
    """Names, fields, relations, parents and `Meta` of one model."""

    default_apps = apps

    def __init__(self, meta: Any, app_label: str | None = None) -> None:
        self.local_fields: list[Any] = []
        self.local_many_to_many: list[Any] = []
        self.private_fields: list[Any] = []
        self.local_managers: list[Any] = []
        self.base_manager_name = self.default_manager_name = None
        self.model_name: str = ""
        self.verbose_name = self.verbose_name_plural = None
        self.db_table = self.db_table_comment = ""
        self.ordering: Any = []
        self.unique_together: Any = ()
        self.indexes: list[Any] = []
        self.constraints: list[Any] = []
        self.select_on_save = False
        self.default_permissions = ("add", "change", "delete", "view")
        self.permissions: Any = []
        self.object_name = ""
        self.app_label = app_label
        self.get_latest_by = None
        self.order_with_respect_to = None
        self.db_tablespace = ""
        self.required_db_features: list[str] = []
        self.required_db_vendor = None
        self.meta = meta
        self.pk: Any = None
        self.auto_field: Any = None
        self.abstract = False
        self.managed = True
        self.proxy = False
        self.proxy_for_model: Any = None
        self.concrete_model: Any = None
        self.swappable: str | None = None
        self.parents: dict[Any, Any] = {}
        self.auto_created: Any = False
        self.apps = self.default_apps
        self.default_related_name: str | None = None
        self.model: Any = None
        self.declared = False
        """The engine knows the model."""
        self.original_attrs: dict[str, Any] = {}

    # -- names -------------------------------------------------------------------------

    @property
    def label(self) -> str:
        """`app.Model`"""
        return f"{self.app_label}.{self.object_name}"

    @property
    def label_lower(self) -> str:
        """`app.model`"""
        return f"{self.app_label}.{self.model_name}"

    @property
    def app_config(self) -> Any:
        """The config of its app."""
        return self.apps.app_configs.get(self.app_label)

    @property
    def verbose_name_raw(self) -> str:
        """The name as it is without translation."""
        return str(self.verbose_name)

    @property
    def swapped(self) -> str | None:
        """The model that a setting puts in the place of this one."""
        if not self.swappable:
            return None
        from django.conf import settings

        other = getattr(settings, self.swappable, None)
        if not other:
            return None
        label, _, name = other.partition(".")
        return other if f"{label}.{name.lower()}" != self.label_lower else None

    def __str__(self) -> str:
        return self.label_lower

    def __repr__(self) -> str:
        return f"<Options for {self.object_name}>"

    # -- becoming the _meta of a model -------------------------------------------------

    def contribute_to_class(self, cls: Any, name: str) -> None:
        """Read `class Meta`."""
        cls._meta = self
        self.model = cls
        self.object_name = cls.__name__
        self.model_name = self.object_name.lower()
        self.verbose_name = camel_case_to_spaces(self.object_name)
        if self.meta:
            given = {k: v for k, v in vars(self.meta).items() if not k.startswith("_")}
            for option in DEFAULT_NAMES:
                if option in given:
                    setattr(self, option, given.pop(option))
                    self.original_attrs[option] = getattr(self, option)
                elif hasattr(self.meta, option):
                    setattr(self, option, getattr(self.meta, option))
                    self.original_attrs[option] = getattr(self, option)
            if given:
                raise TypeError(
                    f"'class Meta' got invalid attribute(s): {','.join(given)}"
                )
            self._normalise()
        if self.verbose_name_plural is None:
            self.verbose_name_plural = f"{self.verbose_name}s"
        self.ordering = self.ordering or []
        del self.meta
        if not self.db_table:
            self.db_table = f"{self.app_label}_{self.model_name}"

    def _normalise(self) -> None:
        together = self.unique_together
        if together and isinstance(next(iter(together)), str):
            together = (together,)
        self.unique_together = tuple(tuple(part) for part in together or ())
        if not self.abstract:
            self.constraints = [self._named(each) for each in self.constraints]
            self.indexes = [self._named(each) for each in self.indexes]

    def _named(self, thing: Any) -> Any:
        made = thing.clone()
        names = {"app_label": (self.app_label or "").lower(), "class": self.model_name}
        if made.name:
            made.name = made.name % names
        return made

    def prepare(self, model: Any) -> None:
        """Find or make the primary key."""
        if self.pk is None:
            if self.parents:
                field = next(iter(self.parents.values()))
                own = [each for each in self.local_fields if each.name == field.name]
                if own:
                    field = own[0]
                field.primary_key = True
                self.setup_pk(field)
            else:
                kind = self._default_key_class()
                auto = kind(verbose_name="ID", primary_key=True, auto_created=True)
                model.add_to_class("id", auto)

    def _default_key_class(self) -> Any:
        from django.conf import settings
        from django.utils.module_loading import import_string

        config = self.app_config
        path = (
            getattr(config, "default_auto_field", None) or settings.DEFAULT_AUTO_FIELD
        )
        if path == "django.db.models.BigAutoField":
            return BigAutoField
        if path == "django.db.models.AutoField":
            return AutoField
        return import_string(path)

    def add_field(self, field: Any, private: bool = False) -> None:
        """Take a field in, in the order of creation."""
        if private:
            self.private_fields.append(field)
        elif field.is_relation and field.many_to_many:
            bisect.insort(self.local_many_to_many, field)
        else:
            bisect.insort(self.local_fields, field)
            self.setup_pk(field)
        self._expire_cache()
        related = (
            getattr(field.remote_field, "model", None) if field.remote_field else None
        )
        if related is not None and hasattr(related, "_meta"):
            related._meta._expire_cache()
        if self.declared and not private:
            from .declaring import declare

            declare(self.model)

    def setup_pk(self, field: Any) -> None:
        """The first field that is marked is the primary key."""
        if not self.pk and field.primary_key:
            self.pk = field
            field.serialize = False

    def setup_proxy(self, target: Any) -> None:
        """Share the table of the model the proxy stands for."""
        self.pk = target._meta.pk
        self.proxy_for_model = target
        self.db_table = target._meta.db_table
        self._expire_cache()

    def _expire_cache(self, forward: bool = True, reverse: bool = True) -> None:
        for name in _CACHED:
            self.__dict__.pop(name, None)

    # -- managers ----------------------------------------------------------------------

    def add_manager(self, manager: Any) -> None:
        """Take a manager in."""
        self.local_managers.append(manager)
        self._expire_cache()

    @cached_property
    def managers(self) -> tuple[Any, ...]:
        """Own ones and those of the bases, in the order of creation, one per name."""
        import copy

        found = []
        seen: set[str] = set()
        bases = (base for base in self.model.mro() if hasattr(base, "_meta"))
        for depth, base in enumerate(bases):
            for manager in base._meta.local_managers:
                if manager.name in seen:
                    continue
                made = copy.copy(manager)
                made.model = self.model
                seen.add(manager.name)
                found.append((depth, manager.creation_counter, made))
        return tuple(each for _, _, each in sorted(found, key=lambda one: one[:2]))

    @cached_property
    def managers_map(self) -> dict[str, Any]:
        """Managers by name."""
        return {manager.name: manager for manager in self.managers}

    @cached_property
    def base_manager(self) -> Any:
        """Used to follow relations: sees all rows."""
        from .manager import Manager

        name = self.base_manager_name
        if not name:
            for parent in self.model.mro()[1:]:
                if (
                    hasattr(parent, "_meta")
                    and parent._base_manager.name != "_base_manager"
                ):
                    name = parent._base_manager.name
                    break
        if name:
            if name not in self.managers_map:
                raise ValueError(f"{self.object_name} has no manager named {name!r}")
            return self.managers_map[name]
        made = Manager()
        made.name = "_base_manager"
        made.model = self.model
        made.auto_created = True
        return made

    @cached_property
    def default_manager(self) -> Any:
        """The first one, or that of `Meta.default_manager_name`."""
        name = self.default_manager_name
        if not name and not self.local_managers:
            for parent in self.model.mro()[1:]:
                if hasattr(parent, "_meta"):
                    name = parent._meta.default_manager_name
                    break
        if name:
            if name not in self.managers_map:
                raise ValueError(f"{self.object_name} has no manager named {name!r}")
            return self.managers_map[name]
        return self.managers[0] if self.managers else None


_CACHED = (
    "managers",
    "managers_map",
    "base_manager",
    "default_manager",
    "fields",
    "concrete_fields",
    "local_concrete_fields",
    "many_to_many",
    "related_objects",
    "all_parents",
    "pk_fields",
    "_forward_order",
    "_reverse_order",
    "_fields_map",
    "_loading",
)
