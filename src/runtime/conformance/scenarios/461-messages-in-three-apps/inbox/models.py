from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery


class ThreadQuerySet(models.QuerySet):
    def of(self, user):
        return self.filter(members=user)

    def with_unread(self, user):
        return self.annotate(unread=Count("messages", filter=~Q(messages__read_by=user) & ~Q(messages__sender=user), distinct=True))

    def with_last(self):
        return self.annotate(last=Subquery(Message.objects.filter(thread=OuterRef("pk")).order_by("-pk").values("text")[:1]))


class Thread(models.Model):
    subject = models.CharField(max_length=20)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="threads")
    objects = ThreadQuerySet.as_manager()

    def __str__(self):
        return self.subject


class Membership(models.Model):
    thread = models.ForeignKey(Thread, models.CASCADE)
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    seen = models.ForeignKey("Message", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("thread", "member"), name="member_once")]


class Message(models.Model):
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="messages")
    sender = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="sent")
    text = models.TextField()
    read_by = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="read", db_table="inbox_reads")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.sender}: {self.text}"
