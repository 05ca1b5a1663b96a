from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import slugify


class Commentable(models.Model):
    comments = GenericRelation("shop.Comment", related_query_name="%(class)s")
    comment_count = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class Post(Commentable):
    title = models.CharField(max_length=50)
    slug = models.SlugField(blank=True)

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return f"/posts/{self.slug}/"


class Photo(Commentable):
    caption = models.CharField(max_length=50)
    album = models.ForeignKey("Album", models.CASCADE, null=True)

    def __str__(self):
        return f"photo {self.caption}"


class Album(models.Model):
    name = models.CharField(max_length=30)

    def __str__(self):
        return self.name


class Comment(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    target = GenericForeignKey()
    text = models.TextField()
    reply_to = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self):
        return self.text[:12]
