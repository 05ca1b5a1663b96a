import hashlib
from django.db import models
from django.db.models.signals import post_save


class PageManager(models.Manager):
    def get_by_natural_key(self, path):
        return self.get(path=path)


class Page(models.Model):
    path = models.CharField(max_length=30, unique=True)
    title = models.CharField(max_length=30)
    locked = models.BooleanField("is locked?", default=False)
    links = models.ManyToManyField("self", symmetrical=False, related_name="linked_from", through="Link")
    objects = PageManager()

    def natural_key(self):
        return (self.path,)

    def __str__(self):
        return f"/{self.path}"


class Link(models.Model):
    source = models.ForeignKey(Page, models.CASCADE, related_name="out")
    target = models.ForeignKey(Page, models.CASCADE, related_name="into")
    times = models.IntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("source", "target"), name="one_link"), models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="no_self")]


class Revision(models.Model):
    page = models.ForeignKey(Page, models.CASCADE)
    number = models.PositiveIntegerField(editable=False)
    text = models.TextField(blank=True)
    digest = models.CharField(max_length=8, editable=False)

    class Meta:
        unique_together = ("page", "number")
        ordering = ("page", "-number")
        default_related_name = "revisions"

    def __str__(self):
        return f"{self.page}@{self.number}"


class Search(models.Model):
    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="search")
    words = models.JSONField(default=dict)
