"""Small things of the ORM (Django: `django.db.models.utils`)."""

from collections.abc import Iterable, Iterator
from typing import Any


def make_model_tuple(model: Any) -> tuple[str, str]:
    """`("app", "model")` of a model, of `"app.Model"` or of such a tuple."""
    try:
        if isinstance(model, tuple):
            app_label, model_name = model
            return app_label, model_name.lower()
        if isinstance(model, str):
            app_label, model_name = model.split(".")
            return app_label, model_name.lower()
        return model._meta.app_label, model._meta.model_name
    except ValueError, AttributeError:
        raise ValueError(
            f"Invalid model reference '{model}'. String model references must be of"
            f" the form"
            " 'app_label.ModelName'."
        ) from None


def resolve_callables(mapping: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Items with callables called."""
    for name, value in mapping.items():
        yield name, value() if callable(value) else value


class AltersData:
    """A manager's methods may change data.

    Templates ask for it; there are none here.
    """


def unique_list(values: Iterable[Any]) -> list[Any]:
    """Without doubles, in order."""
    return list(dict.fromkeys(values))
