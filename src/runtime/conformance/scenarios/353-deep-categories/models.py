from django.core.exceptions import ValidationError
from django.db import models


class Category(models.Model):
    name = models.CharField(max_length=30)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="children", related_query_name="child")
    path = models.CharField(max_length=100, editable=False, default="")
    depth = models.PositiveIntegerField(default=0, editable=False)
    replaced_by = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="replaces")
    related = models.ManyToManyField("self", through="Similar", through_fields=("a", "b"))
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ["path"]
        verbose_name_plural = "categories"
        unique_together = ("parent", "name")

    def __str__(self):
        return self.path or self.name

    def clean(self):
        node = self.parent
        while node is not None:
            if node == self:
                raise ValidationError({"parent": "A loop of %s." % self.name})
            node = node.parent

    def ancestors(self):
        return [] if self.parent is None else [*self.parent.ancestors(), self.parent]


class Similar(models.Model):
    a = models.ForeignKey(Category, models.CASCADE, related_name="+")
    b = models.ForeignKey(Category, models.CASCADE, related_name="similar_to")
    weight = models.FloatField(default=1)


class Item(models.Model):
    title = models.CharField(max_length=20)
    category = models.ForeignKey(Category, models.SET_DEFAULT, default=1)
    main = models.ForeignKey(Category, models.PROTECT, null=True, related_name="main_items")
    extra = models.ManyToManyField(Category, related_name="extra_items", limit_choices_to={"depth__gt": 0})

    def __str__(self):
        return self.title
