"""Indexes of `Meta`: rows that nobody ordered may come in their order (Django:
`django.db.models.indexes`)."""

import hashlib
from typing import Any

from .expressions import F
from .query_utils import Q, path_of


class Index:
    """An index; the in-memory database has those it needs."""

    suffix = "idx"
    max_name_length = 30

    def __init__(
        self,
        *expressions: Any,
        fields: Any = (),
        name: str | None = None,
        db_tablespace: str | None = None,
        opclasses: Any = (),
        condition: Q | None = None,
        include: Any = None,
    ) -> None:
        lists = (list, tuple)
        for wrong, sentence in (
            (opclasses and not name, "An index must be named to use opclasses."),
            (
                not isinstance(condition, Q | None),
                "Index.condition must be a Q instance.",
            ),
            (condition and not name, "An index must be named to use condition."),
            (not isinstance(fields, lists), "Index.fields must be a list or tuple."),
            (
                not isinstance(opclasses, lists),
                "Index.opclasses must be a list or tuple.",
            ),
            (
                not expressions and not fields,
                "At least one field or expression is required to define an index.",
            ),
            (
                expressions and fields,
                "Index.fields and expressions are mutually exclusive.",
            ),
            (expressions and not name, "An index must be named to use expressions."),
            (
                not all(isinstance(field, str) for field in fields),
                "Index.fields must contain only strings with field names.",
            ),
            (include and not name, "A covering index must be named."),
            (
                not isinstance(include or (), lists),
                "Index.include must be a list or tuple.",
            ),
        ):
            if wrong:
                raise ValueError(sentence)
        self.fields, self.name = list(fields), name or ""
        self.db_tablespace = db_tablespace
        self.opclasses, self.condition = opclasses, condition
        self.include = tuple(include or ())
        self.expressions = tuple(
            F(each) if isinstance(each, str) else each for each in expressions
        )

    def set_name_with_model(self, model: Any) -> None:
        """A name of the table, the first column and a digest of all."""
        table, columns = model._meta.db_table, []
        for each in self.fields:
            column = model._meta.get_field(each.removeprefix("-")).column
            columns.append(f"-{column}" if each.startswith("-") else column)
        text = "".join([table, *columns, self.suffix])
        digest = hashlib.md5(text.encode()).hexdigest()[:6]
        first = columns[0].removeprefix("-")
        self.name = f"{table[:11]}_{first[:7]}_{digest}_{self.suffix}"
        if self.name[0] == "_" or self.name[0].isdigit():
            self.name = f"D{self.name[1:]}"

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """What makes an equal index."""
        kwargs = {"name": self.name, **self._told()}
        return path_of(type(self), "indexes"), self.expressions, kwargs

    def _told(self) -> dict[str, Any]:
        names = ("fields", "db_tablespace", "opclasses", "condition", "include")
        return {name: getattr(self, name) for name in names if getattr(self, name)}

    def clone(self) -> Index:
        """An equal index."""
        _, args, kwargs = self.deconstruct()
        return type(self)(*args, **kwargs)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.deconstruct() == other.deconstruct()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = {"fields": self.fields, "expressions": self.expressions}
        shown |= {"name": self.name, "db_tablespace": self.db_tablespace}
        parts = [f" {key}={value!r}" for key, value in shown.items() if value]
        if self.condition is not None:
            parts.append(f" condition={self.condition}")
        parts += [
            f" {key}={value!r}"
            for key in ("include", "opclasses")
            if (value := getattr(self, key))
        ]
        return f"<{type(self).__qualname__}:{''.join(parts)}>"
