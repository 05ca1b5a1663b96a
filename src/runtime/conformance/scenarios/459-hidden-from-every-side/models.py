from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class LiveQuerySet(models.QuerySet):
    def delete(self):
        print("   soft", self.model.__name__, self.count())
        return self.update(gone=True), {}

    def update(self, **kwargs):
        print("   update", self.model.__name__, sorted(kwargs))
        return super().update(**kwargs)


class Live(models.Manager.from_queryset(LiveQuerySet)):
    use_in_migrations = True

    def get_queryset(self):
        return super().get_queryset().filter(gone=False)

    def create(self, **kwargs):
        print("   create", self.model.__name__, sorted(kwargs))
        return super().create(**kwargs)


class Soft(models.Model):
    name = models.CharField(max_length=9)
    gone = models.BooleanField(default=False)
    objects = Live()
    every = models.Manager()

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class Blog(Soft):
    notes = GenericRelation("Note")


class Post(Soft):
    blog = models.ForeignKey(Blog, models.CASCADE, null=True, related_name="posts")
    twin = models.OneToOneField("self", models.SET_NULL, null=True, related_name="other")
    readers = models.ManyToManyField("Reader", related_name="posts")


class Guest(Post):
    host = models.CharField(max_length=5, default="h")


class Draft(Post):
    class Meta:
        proxy = True

    objects = Live()


class Reader(Soft):
    best = models.ForeignKey(Post, models.SET_NULL, null=True)


class Note(Soft):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()
