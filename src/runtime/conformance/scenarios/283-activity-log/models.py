from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
class Activity(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.CharField(max_length=40)
    target = GenericForeignKey("content_type", "object_id")
    verb = models.CharField(max_length=10)
    data = models.JSONField(default=dict, blank=True)
    class Meta:
        get_latest_by = "pk"
        ordering = ("content_type__model", "-id")
    def __str__(self):
        return f"{self.verb} {self.content_type.model} {self.object_id}"
class Publishable(models.Model):
    title = models.CharField(max_length=30)
    activities = GenericRelation(Activity, related_query_name="%(class)s")
    class Meta:
        abstract = True
    def __str__(self):
        return self.title
class Article(Publishable):
    body = models.TextField()
class Photo(Publishable):
    width = models.SmallIntegerField(default=1)
class Album(models.Model):
    photos = models.ManyToManyField(Photo, related_name="albums")
    cover = models.ForeignKey(Photo, models.SET_NULL, null=True, related_name="+")
