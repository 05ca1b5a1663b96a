"""Conditions and deferred attributes (Django: `django.db.models.query_utils`)."""

import copy
from typing import Any


class DeferredAttribute:
    """Loads a column the first time somebody asks for it."""

    def __init__(self, field: Any) -> None:
        self.field = field

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        values = instance.__dict__
        name = self.field.attname
        if name not in values:
            # The key of a multi-table child may be known under the parent's name.
            links = instance._meta.get_ancestor_link(self.field.model)
            if self.field.primary_key and self.field is not links and links is not None:
                values[name] = getattr(instance, links.attname)
            elif not instance._is_pk_set():
                raise AttributeError(
                    f"Cannot retrieve deferred field {name!r} from an unsaved model."
                )
            else:
                instance.refresh_from_db(fields=[name])
        return values[name]


class Q:
    """A condition; conditions are joined with `&`, `|`, `^` and turned round with
    `~`.
    """

    AND = "AND"
    OR = "OR"
    XOR = "XOR"
    default = AND
    conditional = True

    def __init__(
        self,
        *args: Any,
        _connector: str | None = None,
        _negated: bool = False,
        **kwargs: Any,
    ) -> None:
        if _connector not in (None, self.AND, self.OR, self.XOR):
            raise ValueError("_connector must be one of 'AND', 'OR', 'XOR', or None.")
        self.children: list[Any] = [*args, *sorted(kwargs.items())]
        self.connector = _connector or self.default
        self.negated = _negated

    def _combine(self, other: Any, connector: str) -> Q:
        if getattr(other, "conditional", False) is False:
            raise TypeError(other)
        if not self:
            return copy.copy(other)
        if not other and isinstance(other, Q):
            return copy.copy(self)
        made = type(self)(_connector=connector)
        made.add(self, connector)
        made.add(other, connector)
        return made

    def add(self, data: Any, conn_type: str) -> Any:
        """Take in a condition; one with the same connector gives its parts."""
        if self.connector != conn_type:
            before = copy.copy(self)
            self.connector, self.children = conn_type, [before, data]
            return data
        is_flat = isinstance(data, Q) and not data.negated
        if is_flat and (data.connector == conn_type or len(data) == 1):
            self.children.extend(data.children)
            return self
        self.children.append(data)
        return data

    def __contains__(self, other: Any) -> bool:
        return other in self.children

    def __or__(self, other: Any) -> Q:
        return self._combine(other, self.OR)

    def __and__(self, other: Any) -> Q:
        return self._combine(other, self.AND)

    def __xor__(self, other: Any) -> Q:
        return self._combine(other, self.XOR)

    def __invert__(self) -> Q:
        made = type(self)(_negated=True)
        made.children = [self] if self.negated else list(self.children)
        made.connector = self.AND if self.negated else self.connector
        return made

    def __bool__(self) -> bool:
        return bool(self.children)

    def __len__(self) -> int:
        return len(self.children)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Q)
            and (self.connector, self.negated) == (other.connector, other.negated)
            and self.children == other.children
        )

    def __hash__(self) -> int:
        parts = tuple(repr(child) for child in self.children)
        return hash((self.connector, self.negated, parts))

    def __str__(self) -> str:
        inside = ", ".join(str(child) for child in self.children)
        text = f"({self.connector}: {inside})"
        return f"(NOT {text})" if self.negated else text

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What makes an equal condition."""
        kwargs: dict[str, Any] = {}
        if self.connector != self.default:
            kwargs["_connector"] = self.connector
        if self.negated:
            kwargs["_negated"] = True
        return path_of(type(self), "query_utils"), tuple(self.children), kwargs

    def flatten(self) -> Any:
        """This and everything in it."""
        yield self
        for child in self.children:
            part = child[1] if isinstance(child, tuple) else child
            if hasattr(part, "flatten"):
                yield from part.flatten()
            else:
                yield part

    @property
    def referenced_base_fields(self) -> set[str]:
        """The first names of its look-ups, on both sides."""
        names: set[str] = set()
        for child in self.children:
            if isinstance(child, Q):
                names |= child.referenced_base_fields
            elif isinstance(child, tuple):
                names.add(child[0].split("__")[0])
                names |= names_in(child[1])
            else:
                names |= names_in(child)
        return names


def path_of(kind: type, module: str) -> str:
    """Where a class is imported from; what `models` exports comes from there."""
    path = f"{kind.__module__}.{kind.__qualname__}"
    return path.replace(f"django.db.models.{module}", "django.db.models")


def names_in(expression: Any) -> set[str]:
    """The first names of the columns in an expression."""
    from .expressions import F

    if isinstance(expression, Q):
        return expression.referenced_base_fields
    if type(expression) is F:
        return {expression.name.split("__")[0]}
    parts = [getattr(expression, name, None) for name in ("lhs", "rhs", "expression")]
    parts += getattr(expression, "expressions", None) or ()
    return set().union(*(names_in(part) for part in parts if part is not None))
