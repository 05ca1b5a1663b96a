"""Small things of the ORM (Django: `django.db.models.utils`)."""

from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any


def make_model_tuple(model: Any) -> tuple[str, str]:
    """`("app", "model")` of a model or of `"app.Model"`. Two of them stay as they
    are."""
    try:
        if isinstance(model, tuple):
            found = model
        elif isinstance(model, str):
            app_label, model_name = model.split(".")
            found = app_label, model_name.lower()
        else:
            found = model._meta.app_label, model._meta.model_name
        assert len(found) == 2
        return found
    except ValueError, AssertionError:
        # With `%`, of which a tuple is more than one value.
        raise ValueError(  # noqa: B904
            "Invalid model reference '%s'. String model references must be of the form"  # noqa: UP031
            " 'app_label.ModelName'." % model
        )


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


def one_class(kind: Any) -> Any:
    """Decorator: what `kind` is made of says that it belongs to `kind`. There it is one
    class, and its methods are named in errors."""
    for part in kind.__mro__[1:]:
        if part.__module__.startswith("django."):
            for each in vars(part).values():
                function = getattr(each, "__func__", each)
                if isinstance(function, FunctionType):
                    name = function.__name__
                    if function.__qualname__ == f"{part.__qualname__}.{name}":
                        function.__qualname__ = f"{kind.__qualname__}.{name}"
    return kind
