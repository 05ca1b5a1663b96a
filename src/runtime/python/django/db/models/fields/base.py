"""A field: one column, its values and its rules (Django:
`django.db.models.fields.Field`).
"""

import copy
from collections.abc import Callable, Iterable, Iterator
from functools import partialmethod, total_ordering
from typing import Any, ClassVar

from _host import cells
from django.core import validators as core_validators
from django.core.exceptions import ValidationError
from django.utils.choices import flatten_choices, normalize_choices
from django.utils.functional import Promise

from ...utils import not_supported
from ..query_utils import DeferredAttribute
from .choosing import choices_of_field
from .column_types import column_type, related_column_type
from .deconstructing import deconstruct

_FIELDS = "django.db.models.fields"
_KEPT_AS = {
    "EmailField": "CharField",
    "URLField": "CharField",
    "ImageField": "FileField",
}


class NOT_PROVIDED:  # noqa: N801
    """No default was given."""


@total_ordering
class Field:
    """What all fields share."""

    empty_strings_allowed = True
    empty_values: ClassVar[list[Any]] = list(core_validators.EMPTY_VALUES)
    creation_counter = 0
    auto_creation_counter = -1
    default_validators: ClassVar[list[Any]] = []
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid_choice": "Value %(value)r is not a valid choice.",
        "null": "This field cannot be null.",
        "blank": "This field cannot be blank.",
        "unique": "%(model_name)s with this %(field_label)s already exists.",
        "unique_for_date": "%(field_label)s must be unique for %(date_field_label)s"
        " %(lookup_type)s.",
    }
    system_check_deprecated_details = None
    system_check_removed_details = None
    hidden = False
    generated = False
    many_to_many: bool | None = None
    many_to_one: bool | None = None
    one_to_many: bool | None = None
    one_to_one: bool | None = None
    related_model: Any = None
    descriptor_class: Any = DeferredAttribute
    decimal_columns: int | None = None
    is_text = False
    _transforms: frozenset[str] = frozenset()

    def __init__(
        self,
        verbose_name: Any = None,
        name: str | None = None,
        primary_key: bool = False,
        max_length: int | None = None,
        unique: bool = False,
        blank: bool = False,
        null: bool = False,
        db_index: bool = False,
        rel: Any = None,
        default: Any = NOT_PROVIDED,
        editable: bool = True,
        serialize: bool = True,
        unique_for_date: str | None = None,
        unique_for_month: str | None = None,
        unique_for_year: str | None = None,
        choices: Any = None,
        help_text: Any = "",
        db_column: str | None = None,
        db_tablespace: str | None = None,
        auto_created: bool = False,
        validators: Iterable[Any] = (),
        error_messages: dict[str, Any] | None = None,
        db_comment: str | None = None,
        db_default: Any = NOT_PROVIDED,
    ) -> None:
        self.name = name
        self.verbose_name = self._verbose_name = verbose_name
        self.primary_key = primary_key
        self.max_length, self._unique = max_length, unique
        self.blank, self.null = blank, null
        self.remote_field = rel
        self.is_relation = rel is not None
        self.default = default
        self.db_default = db_default
        self.editable = editable
        self.serialize = serialize
        self.unique_for_date = unique_for_date
        self.unique_for_month = unique_for_month
        self.unique_for_year = unique_for_year
        self.choices = choices
        self.help_text = help_text
        self.db_index = db_index
        self.db_column = db_column
        self.db_comment = db_comment
        self.db_tablespace = db_tablespace
        self.auto_created = auto_created
        self._validators = list(validators)
        self._error_messages = error_messages
        if auto_created:
            self.creation_counter = Field.auto_creation_counter
            Field.auto_creation_counter -= 1
        else:
            self.creation_counter = Field.creation_counter
            Field.creation_counter += 1

    @property
    def choices(self) -> Any:
        """Pairs of value and label, possibly in groups."""
        return self._choices

    @choices.setter
    def choices(self, value: Any) -> None:
        self._choices = normalize_choices(
            list(value) if isinstance(value, Iterator) else value
        )

    @property
    def flatchoices(self) -> list[tuple[Any, Any]]:
        """Choices without their groups."""
        return list(flatten_choices(self.choices))

    def get_choices(
        self,
        include_blank: bool = True,
        blank_choice: Any = None,
        limit_choices_to: Any = None,
        ordering: Any = (),
    ) -> Any:
        """What there is to choose from."""
        return choices_of_field(
            self, include_blank, blank_choice, limit_choices_to, ordering
        )

    @property
    def error_messages(self) -> dict[str, Any]:
        """Messages of all base classes, the nearest ones first."""
        messages: dict[str, Any] = {}
        for kind in reversed(type(self).__mro__):
            messages.update(getattr(kind, "default_error_messages", {}))
        messages.update(self._error_messages or {})
        return messages

    @property
    def validators(self) -> list[Any]:
        """Those of the class, then one's own."""
        return [*self.default_validators, *self._validators]

    @property
    def unique(self) -> bool:
        """Whether no two rows may have the same value."""
        return self._unique or self.primary_key

    @property
    def db_returning(self) -> bool:
        """Whether the database makes the value up."""
        return False

    # -- becoming part of a model ------------------------------------------------------

    def set_attributes_from_name(self, name: str) -> None:
        """Name, attribute, column."""
        self.name = self.name or name
        self.attname, self.column = self.get_attname_column()
        self.concrete = self.column is not None
        if self.verbose_name is None and self.name:
            self.verbose_name = self.name.replace("_", " ")

    def get_attname(self) -> str:
        """The attribute that holds the value."""
        return self.name

    def get_attname_column(self) -> tuple[str, str | None]:
        """The attribute and the column."""
        attname = self.get_attname()
        return attname, self.db_column or attname

    def get_filter_kwargs_for_object(self, obj: Any) -> dict[str, Any]:
        """A look-up for the instances with the same value as `obj`."""
        return {self.name: getattr(obj, self.attname)}

    def contribute_to_class(
        self, cls: Any, name: str, private_only: bool = False
    ) -> None:
        """Become the field `name` of the model."""
        self.set_attributes_from_name(name)
        self.model = cls
        cls._meta.add_field(self, private=private_only)
        if self.column and not hasattr(cls, self.attname):
            setattr(cls, self.attname, self.descriptor_class(self))
        elif self.column and not isinstance(cls.__dict__.get(self.attname), property):
            known = getattr(cls, self.attname, None)
            if isinstance(known, DeferredAttribute):
                setattr(cls, self.attname, self.descriptor_class(self))
        if self.choices is not None and f"get_{self.name}_display" not in cls.__dict__:
            setattr(
                cls,
                f"get_{self.name}_display",
                partialmethod(cls._get_FIELD_display, field=self),
            )

    def get_internal_type(self) -> str:
        """Name of the class of Django that decides about the column: a class of one's
        own is kept as what it extends."""
        for kind in type(self).__mro__:
            if kind.__module__.startswith(_FIELDS) and kind is not Field:
                return _KEPT_AS.get(kind.__name__, kind.__name__)
        return type(self).__name__

    @property
    def description(self) -> str:
        """What the field is, in words; classes of Django say more."""
        return f"Field of type: {type(self).__name__}"

    def db_type(self, connection: Any) -> str | None:
        """The column's type in SQL."""
        return column_type(self)

    def rel_db_type(self, connection: Any) -> str | None:
        """The type of a column that points to this one."""
        return related_column_type(self, connection)

    # -- defaults ----------------------------------------------------------------------

    def has_default(self) -> bool:
        """Whether a default was given."""
        return self.default is not NOT_PROVIDED

    def has_db_default(self) -> bool:
        """Whether the database has a default."""
        return self.db_default is not NOT_PROVIDED

    def get_default(self) -> Any:
        """The value of a field nobody set."""
        if self.default is not NOT_PROVIDED:
            return self.default() if callable(self.default) else self.default
        if self.db_default is not NOT_PROVIDED:
            from ..expressions import DatabaseDefault

            return DatabaseDefault(self.db_default, self)
        if not self.empty_strings_allowed or self.null:
            return None
        return ""

    def get_pk_value_on_save(self, instance: Any) -> Any:
        """The key of an instance that has none yet."""
        return self.get_default() if self.default else None

    # -- values ------------------------------------------------------------------------

    @property
    def has_own_pre_save(self) -> bool:
        """Its class says what is written."""
        return type(self).pre_save is not Field.pre_save

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        """The value that is about to be written."""
        return getattr(model_instance, self.attname)

    def to_python(self, value: Any) -> Any:
        """The value as the right Python type. Raises `ValidationError`."""
        return value

    def get_prep_value(self, value: Any) -> Any:
        """The value as the database understands it, still in Python."""
        return str(value) if isinstance(value, Promise) else value

    def get_db_prep_value(
        self, value: Any, connection: Any = None, prepared: bool = False
    ) -> Any:
        """Like `get_prep_value`; for fields of one's own."""
        return value if prepared else self.get_prep_value(value)

    def get_db_prep_save(self, value: Any, connection: Any = None) -> Any:
        """The value to write."""
        return self.get_db_prep_value(value, connection=connection, prepared=False)

    def cell(self, value: Any) -> Any:
        """The value as a cell. Raises what `get_prep_value` raises."""
        return self.adapt(self.get_db_prep_save(value, connection=_connection()))

    def operand(self, value: Any) -> Any:
        """The value as a cell to compare the column with."""
        prepared = self.get_prep_value(value)
        return self.adapt(
            self.get_db_prep_value(prepared, connection=_connection(), prepared=True)
        )

    def adapt(self, value: Any) -> Any:
        """A prepared value as a cell."""
        return cells.to_cell(value)

    def from_cell(self, cell: Any) -> Any:
        """The Python value of a cell."""
        return cells.revive(cell)

    @property
    def loader(self) -> Callable[[Any], Any] | None:
        """What turns cells into values, `None` when they are the same."""
        own = getattr(self, "from_db_value", None)
        plain = type(self).from_cell is Field.from_cell and self.is_text
        if own is None:
            return None if plain else self.from_cell
        return lambda cell: own(self.given(cell), None, _connection())

    def given(self, cell: Any) -> Any:
        """What `from_db_value` is given."""
        return self.from_cell(cell)

    @property
    def expression_loader(self) -> Callable[[Any], Any] | None:
        """The same for results of expressions."""
        return self.loader

    def value_from_object(self, obj: Any) -> Any:
        """The value an instance has."""
        return getattr(obj, self.attname)

    def value_to_string(self, obj: Any) -> str:
        """The value as text, for fixtures."""
        return str(self.value_from_object(obj))

    def save_form_data(self, instance: Any, data: Any) -> None:
        """Take over a value."""
        setattr(instance, self.name, data)

    # -- validation --------------------------------------------------------------------

    def run_validators(self, value: Any) -> None:
        """Ask all validators. Raises `ValidationError` with all that they said."""
        if value in self.empty_values:
            return
        found = []
        for validator in self.validators:
            try:
                validator(value)
            except ValidationError as error:
                if hasattr(error, "code") and error.code in self.error_messages:
                    error.message = self.error_messages[error.code]
                found.extend(error.error_list)
        if found:
            raise ValidationError(found)

    def validate(self, value: Any, model_instance: Any) -> None:
        """Choices, null, blank. Raises `ValidationError`."""
        if not self.editable:
            return
        if self.choices is not None and value not in self.empty_values:
            if any(value == key for key, _ in self.flatchoices):
                return
            raise ValidationError(
                self.error_messages["invalid_choice"],
                code="invalid_choice",
                params={"value": value},
            )
        if value is None and not self.null:
            raise ValidationError(self.error_messages["null"], code="null")
        if not self.blank and value in self.empty_values:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def clean(self, value: Any, model_instance: Any) -> Any:
        """The value, converted and validated. Raises `ValidationError`."""
        value = self.to_python(value)
        self.validate(value, model_instance)
        self.run_validators(value)
        return value

    @classmethod
    def register_lookup(cls, lookup: Any, lookup_name: str | None = None) -> Any:
        """Not imitated."""
        raise not_supported("A lookup of one's own")

    # -- identity ----------------------------------------------------------------------

    def deconstruct(self) -> tuple[str | None, str, list[Any], dict[str, Any]]:
        """What it takes to make an equal one."""
        return deconstruct(self)

    def clone(self) -> Any:
        """An equal field that belongs to no model."""
        _, _, args, kwargs = self.deconstruct()
        return type(self)(*args, **kwargs)

    def check(self, **kwargs: Any) -> Any:
        """Not imitated: what is checked is in `django.core.checks`."""
        raise not_supported("Field.check()")

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        """Not imitated."""
        raise not_supported("Field.formfield()")

    def __copy__(self) -> Field:
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made

    def __deepcopy__(self, memo: dict[int, Any]) -> Field:
        made = copy.copy(self)
        if self.remote_field:
            made.remote_field = copy.copy(self.remote_field)
            if hasattr(self.remote_field, "field") and self.remote_field.field is self:
                made.remote_field.field = made
        memo[id(self)] = made
        return made

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Field):
            return self.creation_counter == other.creation_counter and getattr(
                self, "model", None
            ) == getattr(other, "model", None)
        return NotImplemented

    def __lt__(self, other: Any) -> bool:
        if isinstance(other, Field):
            return self.creation_counter < other.creation_counter
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.creation_counter)

    def __str__(self) -> str:
        if not hasattr(self, "model"):
            return super().__str__()
        return (
            f"{self.model._meta.app_label}.{self.model._meta.object_name}.{self.name}"
        )

    def __repr__(self) -> str:
        kind = type(self)
        path = f"{kind.__module__}.{kind.__qualname__}"
        name = getattr(self, "name", None)
        return f"<{path}>" if name is None else f"<{path}: {name}>"


def _connection() -> Any:
    from django.db import connection

    return connection
