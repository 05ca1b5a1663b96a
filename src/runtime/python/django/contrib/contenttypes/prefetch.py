"""Prefetching objects of any model, each with a queryset of its own."""

from typing import Any

from django.db.models import Prefetch


class GenericPrefetch(Prefetch):
    """Like `Prefetch`, with a queryset for each model."""

    def __init__(self, lookup: str, querysets: Any, to_attr: str | None = None) -> None:
        for queryset in querysets:
            self.refuse_values(queryset)
        super().__init__(lookup, to_attr=to_attr)
        self.querysets = querysets
