from __future__ import annotations

from typing import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Length, Replace, StrIndex, Substr


class Category(models.Model):
    name = models.CharField(max_length=20)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children", limit_choices_to=Q(depth__lt=3))
    path = models.CharField(max_length=200, unique=True, editable=False, default="")
    depth = models.SmallIntegerField(default=0, editable=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "categories"
        ordering = ["path"]
        indexes = [models.Index(fields=["parent", "position"], name="sibling_idx")]

    def __str__(self):
        return " / ".join(c.name for c in [*self.ancestors(), self])

    def ancestors(self) -> list[Category]:
        chain, node = [], self.parent
        while node is not None and node not in chain:
            chain.append(node)
            node = node.parent
        return chain[::-1]

    def walk(self) -> Iterator[Category]:
        yield self
        for child in self.children.order_by("position", "name"):
            yield from child.walk()

    def clean(self):
        node = self.parent
        while node:
            if node.pk and node.pk == self.pk:
                raise ValidationError({"parent": ValidationError("%(name)s is its own ancestor", code="loop", params={"name": self.name})})
            node = node.parent


class Article(models.Model):
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="articles", related_query_name="article")
    title = models.CharField(max_length=20)
    price = models.DecimalField(max_digits=6, decimal_places=2, null=True)
