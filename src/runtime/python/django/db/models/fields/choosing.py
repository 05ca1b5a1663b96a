"""What a field can be, for people to choose from (Django: `Field.get_choices`)."""

from typing import Any

from django.conf import settings
from django.utils.choices import BlankChoiceIterator


def blank_choice_of(given: Any) -> list[Any]:
    """The choice of nothing."""
    if given is not None:
        return given
    dash = settings.USE_BLANK_CHOICE_DASH
    return [("", "---------" if dash else "- Select an option -")]


def choices_of_rows(
    model: Any, key: str, limit: Any, ordering: Any, blank: list[Any]
) -> list[Any]:
    """The rows of a model, each with its key and what it says of itself."""
    rows = model._default_manager.complex_filter(limit)
    if ordering:
        rows = rows.order_by(*ordering)
    return blank + [(getattr(row, key), str(row)) for row in rows]


def choices_of_field(
    field: Any, include_blank: bool, blank_choice: Any, limit: Any, ordering: Any
) -> Any:
    """Its choices, or the rows it may point to."""
    blank = blank_choice_of(blank_choice)
    if field.choices is not None:
        made = field.choices
        return BlankChoiceIterator(made, blank) if include_blank else made
    model = field.remote_field.model
    limit = limit or field.get_limit_choices_to()
    key = field.remote_field.get_related_field().attname
    return choices_of_rows(model, key, limit, ordering, blank if include_blank else [])
