"""Fields that point to other models (Django: `django.db.models.fields.related`)."""

from typing import Any, ClassVar

from django.core.exceptions import FieldError, ValidationError

from ...utils import not_supported
from ..query_utils import Q
from ..sql.paths import Hop
from .related_descriptors import (
    ForeignKeyDeferredAttribute,
    ForwardManyToOneDescriptor,
    ForwardOneToOneDescriptor,
    ManyToManyDescriptor,
    ReverseManyToOneDescriptor,
    ReverseOneToOneDescriptor,
)
from .related_field import (  # noqa: F401
    RECURSIVE_RELATIONSHIP_CONSTANT,
    RelatedField,
    lazy_related_operation,
    resolve_relation,
)
from .reverse_related import (  # noqa: F401
    ForeignObjectRel,
    ManyToManyRel,
    ManyToOneRel,
    OneToOneRel,
)

RelatedField.__module__ = __name__


class ForeignObject(RelatedField):
    """Not imitated beyond `ForeignKey`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if not isinstance(self, ForeignKey):
            raise FieldError("ForeignObject is not supported by this playground.")
        super().__init__(*args, **kwargs)


class ForeignKey(ForeignObject):
    """Django: `ForeignKey`."""

    many_to_one = True
    many_to_many = False
    one_to_one = False
    rel_class: Any = ManyToOneRel
    descriptor_class = ForeignKeyDeferredAttribute
    related_accessor_class: Any = ReverseManyToOneDescriptor
    forward_related_accessor_class: Any = ForwardManyToOneDescriptor
    empty_strings_allowed = False
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "%(model)s instance with %(field)s %(value)r is not a valid choice."
    }
    description = "Foreign Key (type determined by related field)"

    def __init__(
        self,
        to: Any,
        on_delete: Any,
        related_name: str | None = None,
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        parent_link: bool = False,
        to_field: str | None = None,
        db_constraint: bool = True,
        **kwargs: Any,
    ) -> None:
        if not isinstance(to, str) and not hasattr(to, "_meta"):
            raise TypeError(
                f"{type(self).__name__}({to!r}) is invalid. First parameter to"
                f" {type(self).__name__} must be either a model, a model name, or the"
                f" string"
                f" {RECURSIVE_RELATIONSHIP_CONSTANT!r}"
            )
        if not callable(on_delete) and not hasattr(on_delete, "kind"):
            raise TypeError("on_delete must be callable.")
        if not hasattr(on_delete, "kind"):
            raise not_supported("An on_delete function of one's own")
        if to_field is None and hasattr(to, "_meta"):
            to_field = to._meta.pk and to._meta.pk.name
        kwargs.setdefault("db_index", True)
        relation = self.rel_class(
            self,
            to,
            related_name=related_name,
            related_query_name=related_query_name,
            limit_choices_to=limit_choices_to,
            parent_link=parent_link,
            on_delete=on_delete,
            field_name=to_field,
        )
        super().__init__(
            related_name=related_name,
            related_query_name=related_query_name,
            limit_choices_to=limit_choices_to,
            rel=relation,
            **kwargs,
        )
        self.db_constraint = db_constraint

    def __class_getitem__(cls, *args: Any) -> Any:
        return cls

    @property
    def path_model(self) -> Any:
        """The model whose table has the column."""
        return self.model

    @property
    def target_field(self) -> Any:
        """The field pointed to."""
        model = self.remote_field.model
        name = self.remote_field.field_name
        return model._meta.pk if name is None else model._meta.get_field(name)

    @property
    def foreign_related_fields(self) -> tuple[Any, ...]:
        """The field pointed to, in a tuple."""
        return (self.target_field,)

    @property
    def local_related_fields(self) -> tuple[Any, ...]:
        """This field, in a tuple."""
        return (self,)

    @property
    def unique(self) -> bool:
        return self._unique or self.primary_key

    @property
    def decimal_columns(self) -> int | None:
        """A key that points to a decimal is one."""
        if isinstance(self.remote_field.model, str) or self.target_field is None:
            return None
        return self.target_field.decimal_columns

    def get_attname(self) -> str:
        return f"{self.name}_id"

    def get_attname_column(self) -> tuple[str, str | None]:
        attname = self.get_attname()
        return attname, self.db_column or attname

    def contribute_to_class(
        self, cls: Any, name: str, private_only: bool = False, **kwargs: Any
    ) -> None:
        super().contribute_to_class(cls, name, private_only=private_only)
        setattr(cls, self.name, self.forward_related_accessor_class(self))

    def contribute_to_related_class(self, cls: Any, related: Any) -> None:
        if not related.hidden and not related.related_model._meta.swapped:
            setattr(
                cls._meta.concrete_model,
                related.get_accessor_name(),
                self.related_accessor_class(related),
            )

    def path_hops(self) -> list[Hop]:
        """The join to the model pointed to."""
        return [Hop(self.attname, self.related_model, self.target_field.attname, False)]

    # -- values ------------------------------------------------------------------------

    def get_default(self) -> Any:
        default = super().get_default()
        if isinstance(default, self.remote_field.model):
            return getattr(default, self.target_field.attname)
        return default

    def to_python(self, value: Any) -> Any:
        return self.target_field.to_python(value)

    def get_prep_value(self, value: Any) -> Any:
        return self.target_field.get_prep_value(value)

    def get_db_prep_save(self, value: Any, connection: Any = None) -> Any:
        if self._is_nothing(value):
            return None
        return self.target_field.get_db_prep_save(value, connection=connection)

    def cell(self, value: Any) -> Any:
        return None if self._is_nothing(value) else self.target_field.cell(value)

    def _is_nothing(self, value: Any) -> bool:
        # An empty text is a key like others where a key may be text.
        is_blank = isinstance(value, str) and value == ""
        return value is None or (
            is_blank and not self.target_field.empty_strings_allowed
        )

    def operand(self, value: Any) -> Any:
        return self.target_field.operand(value)

    def operand_for(self, lookup: str, value: Any) -> Any:
        """As the field pointed to takes it."""
        return self.target_field.operand(value)

    def from_cell(self, cell: Any) -> Any:
        return self.target_field.from_cell(cell)

    @property
    def loader(self) -> Any:
        return self.target_field.loader

    @property
    def expression_loader(self) -> Any:
        return self.target_field.expression_loader

    def validate(self, value: Any, model_instance: Any) -> None:
        if self.remote_field.parent_link:
            return
        super().validate(value, model_instance)
        if value is None:
            return
        field_name = self.remote_field.field_name
        found = self.remote_field.model._base_manager.filter(**{field_name: value})
        limit = self.get_limit_choices_to()
        found = found.filter(limit) if isinstance(limit, Q) else found.filter(**limit)
        if not found.exists():
            raise ValidationError(
                self.error_messages["invalid"],
                code="invalid",
                params={
                    "model": self.remote_field.model._meta.verbose_name,
                    "pk": value,
                    "field": field_name,
                    "value": value,
                },
            )

    def db_type(self, connection: Any) -> str | None:
        """That of what it points to."""
        return self.target_field.rel_db_type(connection)


class OneToOneField(ForeignKey):
    """Django: `OneToOneField`."""

    many_to_one = False
    one_to_one = True
    rel_class = OneToOneRel
    related_accessor_class = ReverseOneToOneDescriptor
    forward_related_accessor_class = ForwardOneToOneDescriptor
    description = "One-to-one relationship"

    def __init__(
        self, to: Any, on_delete: Any, to_field: str | None = None, **kwargs: Any
    ) -> None:
        kwargs["unique"] = True
        super().__init__(to, on_delete, to_field=to_field, **kwargs)


class ManyToManyField(RelatedField):
    """Django: `ManyToManyField`."""

    many_to_many = True
    many_to_one = False
    one_to_one = False
    rel_class = ManyToManyRel
    description = "Many-to-many relationship"

    def __init__(
        self,
        to: Any,
        related_name: str | None = None,
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        symmetrical: bool | None = None,
        through: Any = None,
        through_fields: Any = None,
        db_constraint: bool = True,
        db_table: str | None = None,
        swappable: bool = True,
        **kwargs: Any,
    ) -> None:
        if not isinstance(to, str) and not hasattr(to, "_meta"):
            raise TypeError(
                f"{type(self).__name__}({to!r}) is invalid. First parameter to"
                f" {type(self).__name__} must be either a model, a model name, or the"
                f" string"
                f" {RECURSIVE_RELATIONSHIP_CONSTANT!r}"
            )
        if symmetrical is None:
            symmetrical = to == RECURSIVE_RELATIONSHIP_CONSTANT
        if through is not None and db_table is not None:
            raise ValueError(
                "Cannot specify a db_table if an intermediary model is used."
            )
        relation = ManyToManyRel(
            self,
            to,
            related_name=related_name,
            related_query_name=related_query_name,
            limit_choices_to=limit_choices_to,
            symmetrical=symmetrical,
            through=through,
            through_fields=through_fields,
            db_constraint=db_constraint,
        )
        self.has_null_arg = "null" in kwargs
        super().__init__(
            related_name=related_name,
            related_query_name=related_query_name,
            limit_choices_to=limit_choices_to,
            rel=relation,
            **kwargs,
        )
        self.db_table, self.swappable = db_table, swappable

    def db_type(self, connection: Any) -> None:
        """It has no column."""

    @property
    def path_model(self) -> Any:
        """The model that has the field."""
        return self.model

    def get_attname_column(self) -> tuple[str, str | None]:
        return self.get_attname(), None

    def contribute_to_class(
        self, cls: Any, name: str, private_only: bool = False, **kwargs: Any
    ) -> None:
        relation = self.remote_field
        if relation.symmetrical and relation.model in (
            RECURSIVE_RELATIONSHIP_CONSTANT,
            cls._meta.object_name,
        ):
            relation.related_name = f"{name}_rel_+"
        elif relation.hidden:
            relation.related_name = (
                f"_{cls._meta.app_label}_{cls.__name__.lower()}_{name}_+"
            )
        super().contribute_to_class(cls, name, private_only=private_only)
        if not cls._meta.abstract:
            if relation.through:

                def resolve(_: Any, model: Any, field: Any) -> None:
                    field.remote_field.through = model
                    model._meta._expire_cache()

                lazy_related_operation(resolve, cls, relation.through, field=self)
            elif not cls._meta.swapped:
                from .through import create_through

                relation.through = create_through(self, cls)
        setattr(cls, self.name, ManyToManyDescriptor(relation, reverse=False))

    def set_attributes_from_rel(self) -> None:
        if self.verbose_name is None:
            self.verbose_name = self.remote_field.model._meta.verbose_name

    def contribute_to_related_class(self, cls: Any, related: Any) -> None:
        if not related.hidden and not related.related_model._meta.swapped:
            descriptor = ManyToManyDescriptor(related, reverse=True)
            # Unlike a foreign key's: a proxy has it alone.
            setattr(cls, related.get_accessor_name(), descriptor)

    def link_field(self, side: str) -> Any:
        """The foreign key of the through model to this side (`own`) or the other
        one.
        """
        through = self.remote_field.through
        names = self.remote_field.through_fields
        if names:
            return through._meta.get_field(names[0 if side == "own" else 1])
        wanted = self.model if side == "own" else self.remote_field.model
        found = [
            field
            for field in through._meta.fields
            if field.is_relation
            and field.remote_field.model is not None
            and not isinstance(field.remote_field.model, str)
            and field.remote_field.model._meta.concrete_model
            is wanted._meta.concrete_model
        ]
        is_to_self = (
            self.model._meta.concrete_model
            is self.remote_field.model._meta.concrete_model
        )
        if not found:
            found = [
                field
                for field in through._meta.fields
                if field.is_relation
                and field.remote_field.model in wanted._meta.all_parents
            ]
        return found[1 if is_to_self and side == "other" else 0]

    def m2m_target(self, side: str) -> Any:
        """The field the link of that side points to."""
        return self.link_field(side).target_field

    def hops(self, reverse: bool) -> list[Hop]:
        """The joins over the through table to the other side."""
        near, far = ("other", "own") if reverse else ("own", "other")
        first, second = self.link_field(near), self.link_field(far)
        model = self.model if reverse else self.remote_field.model
        return [
            Hop(first.target_field.attname, first.model, first.attname, True),
            Hop(second.attname, model, second.target_field.attname, False),
        ]

    def path_hops(self) -> list[Hop]:
        """The joins to the model pointed to."""
        return self.hops(reverse=False)

    @property
    def target_field(self) -> Any:
        """The key of the other side."""
        return self.remote_field.model._meta.pk

    def value_from_object(self, obj: Any) -> Any:
        return [] if obj.pk is None else list(getattr(obj, self.attname).all())

    def save_form_data(self, instance: Any, data: Any) -> None:
        getattr(instance, self.attname).set(data)

    def m2m_field_name(self) -> str:
        """Name of the through model's key to this side."""
        return self.link_field("own").name

    def m2m_reverse_field_name(self) -> str:
        """Name of the through model's key to the other side."""
        return self.link_field("other").name

    def m2m_column_name(self) -> str:
        """Column of the through model's key to this side."""
        return self.link_field("own").column

    def m2m_reverse_name(self) -> str:
        """Column of the through model's key to the other side."""
        return self.link_field("other").column

    def m2m_db_table(self) -> str:
        """Table of the through model."""
        return self.remote_field.through._meta.db_table
