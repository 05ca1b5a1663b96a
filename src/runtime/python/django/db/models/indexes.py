"""Indexes of `Meta`: rows that nobody ordered may come in their order (Django:
`django.db.models.indexes`)."""

import copy
from typing import Any


class Index:
    """An index; the in-memory database has those it needs."""

    def __init__(
        self, *expressions: Any, fields: Any = (), name: str | None = None, **extra: Any
    ) -> None:
        if not expressions and not fields:
            raise ValueError(
                "At least one field or expression is required to define an index."
            )
        if expressions and fields:
            raise ValueError("Index.fields and expressions are mutually exclusive.")
        self.expressions, self.fields, self.name = expressions, list(fields), name
        self.condition = extra.get("condition")

    def clone(self) -> Index:
        """An equal index."""
        return copy.copy(self)

    def __repr__(self) -> str:
        parts = [f"fields={self.fields!r}"] if self.fields else []
        if self.expressions:
            parts.append(f"expressions={self.expressions!r}")
        if self.name:
            parts.append(f"name={self.name!r}")
        return f"<{type(self).__name__}: {' '.join(parts)}>"
