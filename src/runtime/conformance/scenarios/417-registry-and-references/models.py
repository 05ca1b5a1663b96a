from django.conf import settings
from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=10)


class Item(models.Model):
    name = models.CharField(max_length=10)
    tags = models.ManyToManyField(Tag)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True)


class Base(models.Model):
    class Meta:
        abstract = True


class Thing(Base):
    pass
