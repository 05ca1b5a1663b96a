from django.contrib.auth.models import User
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Activity(models.Model):
    actor = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="activities")
    verb = models.CharField(max_length=20)
    target_ct = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    target_id = models.PositiveIntegerField()
    target = GenericForeignKey("target_ct", "target_id")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.verb} {self.target_ct.model}#{self.target_id}"


class Document(models.Model):
    owner = models.ForeignKey(User, on_delete=models.CASCADE)
    title = models.CharField(max_length=20)
    version = models.PositiveIntegerField(default=1)
    activities = GenericRelation(Activity, "target_id", "target_ct", related_query_name="document")

    def __str__(self):
        return self.title


class Comment(models.Model):
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="replies")
    text = models.TextField()
    likes = models.ManyToManyField(User, related_name="liked", blank=True)


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    docs = models.IntegerField(default=0)
