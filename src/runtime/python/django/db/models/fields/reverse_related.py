"""Relations seen from the other side (Django:
`django.db.models.fields.reverse_related`).
"""

from typing import Any

from ..sql.paths import Hop
from .choosing import blank_choice_of, choices_of_rows
from .mixins import FieldCacheMixin


class ForeignObjectRel(FieldCacheMixin):
    """The other side of a relation."""

    auto_created = True
    concrete = False
    editable = False
    is_relation = True
    null = True
    column = None
    one_to_many = one_to_one = many_to_many = many_to_one = False

    def __init__(
        self,
        field: Any,
        to: Any,
        related_name: str | None = None,
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        parent_link: bool = False,
        on_delete: Any = None,
        field_name: str | None = None,
    ) -> None:
        self.field, self.model = field, to
        self.related_name, self.related_query_name = related_name, related_query_name
        self.limit_choices_to = limit_choices_to or {}
        self.parent_link, self.on_delete = parent_link, on_delete
        self.field_name = field_name
        self.symmetrical = False
        self.multiple = True

    @property
    def hidden(self) -> bool:
        """Whether the other side has no name for it."""
        return bool(self.related_name) and self.related_name[-1] == "+"

    def is_hidden(self) -> bool:
        """Whether the other side has no name for it."""
        return self.hidden

    @property
    def name(self) -> str:
        """Its name in look-ups."""
        return self.field.related_query_name()

    @property
    def remote_field(self) -> Any:
        """The field it belongs to."""
        return self.field

    @property
    def related_model(self) -> Any:
        """The model that has the field."""
        return self.field.model

    @property
    def target_field(self) -> Any:
        """The field of this side that is pointed to."""
        return self.field.target_field

    @property
    def loader(self) -> Any:
        """What turns cells of the keys on the other side into values."""
        return self.related_model._meta.pk.loader

    expression_loader = loader

    @property
    def path_model(self) -> Any:
        """The model whose table joins start from."""
        return self.target_field.model if not self.many_to_many else self.model

    @property
    def accessor_name(self) -> str | None:
        """The attribute on this side."""
        return self.get_accessor_name()

    def get_accessor_name(self, model: Any = None) -> str | None:
        """The attribute on this side: `book_set`."""
        opts = self.related_model._meta
        model = model or self.related_model
        if self.multiple and self.symmetrical and model == self.model:
            return None
        if self.related_name:
            return self.related_name
        return opts.model_name + ("_set" if self.multiple else "")

    @property
    def cache_name(self) -> str:
        return self.get_accessor_name()

    def path_hops(self) -> list[Hop]:
        """The join to the model that has the field."""
        field = self.field
        return [
            Hop(
                field.target_field.attname, field.model, field.attname, not field.unique
            )
        ]

    def set_field_name(self) -> None:
        """Point to the primary key unless something else was said."""
        self.field_name = self.field_name or self.model._meta.pk.name

    def get_related_field(self) -> Any:
        """The field that is pointed to."""
        return self.target_field

    def get_choices(
        self,
        include_blank: bool = True,
        blank_choice: Any = None,
        limit_choices_to: Any = None,
        ordering: Any = (),
    ) -> Any:
        """The rows that may point here."""
        blank = blank_choice_of(blank_choice) if include_blank else []
        limit = limit_choices_to or self.limit_choices_to
        return choices_of_rows(self.related_model, "pk", limit, ordering, blank)

    def __repr__(self) -> str:
        meta = self.related_model._meta
        return f"<{type(self).__name__}: {meta.app_label}.{meta.model_name}>"


class ManyToOneRel(ForeignObjectRel):
    """The other side of a foreign key."""

    one_to_many = True


class OneToOneRel(ManyToOneRel):
    """The other side of a one-to-one field."""

    one_to_many = False
    one_to_one = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.multiple = False


class ManyToManyRel(ForeignObjectRel):
    """The other side of a many-to-many field."""

    many_to_many = True

    def __init__(
        self,
        field: Any,
        to: Any,
        *,
        symmetrical: bool = True,
        through: Any = None,
        through_fields: Any = None,
        db_constraint: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(field, to, **kwargs)
        self.symmetrical, self.through = symmetrical, through
        self.through_fields, self.db_constraint = through_fields, db_constraint

    @property
    def target_field(self) -> Any:
        return self.field.m2m_target("own")

    def path_hops(self) -> list[Hop]:
        return self.field.hops(reverse=True)
