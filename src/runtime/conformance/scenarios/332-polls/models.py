import datetime
from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class Voter(AbstractUser):
    email = models.EmailField("mail", unique=True)
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["username"]
    score = models.IntegerField(default=0)


class QuestionManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("author")

    def published(self):
        return self.filter(pub_date__lte=timezone.now())


class Question(models.Model):
    text = models.CharField(max_length=200)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    pub_date = models.DateTimeField("date published", default=timezone.now)
    slug = models.SlugField(unique=True, blank=True)
    voters = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Vote", related_name="voted_on")
    objects = QuestionManager()

    def __str__(self):
        return self.text

    @property
    def recent(self):
        return self.pub_date >= timezone.now() - datetime.timedelta(days=1)


class Choice(models.Model):
    question = models.ForeignKey(Question, models.CASCADE, related_name="choices")
    text = models.CharField(max_length=50)
    votes = models.IntegerField(default=0)

    class Meta:
        order_with_respect_to = "question"

    def __str__(self):
        return self.text


class Vote(models.Model):
    voter = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    question = models.ForeignKey(Question, models.CASCADE)
    choice = models.ForeignKey(Choice, models.RESTRICT)

    class Meta:
        constraints = [models.UniqueConstraint("voter", "question", name="once")]
