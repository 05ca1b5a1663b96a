"""Objects that migrations could write down."""

from typing import Any


def deconstructible(*args: Any, path: str | None = None) -> Any:
    """Remember how an object of the class was made, for `deconstruct()`."""

    def decorate(kind: type) -> type:
        def __new__(cls: type, *args: Any, **kwargs: Any) -> Any:  # noqa: N807
            made = super(kind, cls).__new__(cls)
            made._constructor_args = (args, kwargs)
            return made

        def deconstruct(self: Any) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
            where = (
                path
                if path and type(self) is kind
                else f"{kind.__module__}.{kind.__name__}"
            )
            return where, *self._constructor_args

        kind.__new__ = staticmethod(__new__)  # type: ignore[method-assign]
        kind.deconstruct = deconstruct  # type: ignore[attr-defined]
        return kind

    return decorate(*args) if args else decorate
