from django.db import models


class Live(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(hidden=False)


class Post(models.Model):
    slug = models.SlugField(unique=True, default="p")


class Comment(models.Model):
    post = models.ForeignKey(Post, models.CASCADE, related_name="comments")
    text = models.CharField(max_length=20)
    hidden = models.BooleanField(default=False)
    objects = Live()


class Note(models.Model):
    post = models.ForeignKey(Post, models.SET_NULL, null=True, to_field="slug", related_name="notes")
