from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Concat, Length


class Node(models.Model):
    name = models.SlugField()
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children", related_query_name="child")
    path = models.CharField(max_length=200, editable=False, db_index=True)
    depth = models.PositiveSmallIntegerField(default=0, editable=False)
    total = models.IntegerField(default=0)

    class Meta:
        ordering = ("path",)
        unique_together = [("parent", "name")]

    def __str__(self):
        return self.path

    def ancestors(self):
        parts = self.path.split("/")
        return Node.objects.filter(path__in=["/".join(parts[:n]) for n in range(1, len(parts))])
