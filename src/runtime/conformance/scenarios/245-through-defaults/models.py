import uuid, itertools
from django.db import models

counter = itertools.count(1)


class Toy(models.Model):
    pass


class Box(models.Model):
    toys = models.ManyToManyField(Toy, through="Inside", related_name="boxes")
    plain = models.ManyToManyField(Toy)
    friends = models.ManyToManyField("self")


def ident():
    return uuid.UUID(int=next(counter) * 1000)


def nxt():
    return next(counter)


class Inside(models.Model):
    id = models.UUIDField(primary_key=True, default=ident)
    box = models.ForeignKey(Box, models.CASCADE)
    toy = models.ForeignKey(Toy, models.CASCADE)
    n = models.IntegerField(default=nxt, unique=True)
    note = models.CharField(max_length=9, default="")
    at = models.DateTimeField(auto_now_add=True)
