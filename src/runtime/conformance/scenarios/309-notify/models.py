from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Activity(models.Model):
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="activities")
    verb = models.CharField(max_length=20)
    target_type = models.ForeignKey(ContentType, models.CASCADE)
    target_id = models.PositiveIntegerField()
    target = GenericForeignKey("target_type", "target_id")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.actor} {self.verb} {self.target}"


class Post(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    title = models.CharField(max_length=20)
    likes = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="liked", through="Like")
    activities = GenericRelation(Activity, "target_id", "target_type", related_query_name="post")

    def __str__(self):
        return self.title


class Like(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    post = models.ForeignKey(Post, models.CASCADE)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        unique_together = ("user", "post")


class Follow(models.Model):
    follower = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="following")
    followed = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="followers")

    class Meta:
        constraints = [models.CheckConstraint(condition=~models.Q(follower=models.F("followed")), name="not_oneself")]
