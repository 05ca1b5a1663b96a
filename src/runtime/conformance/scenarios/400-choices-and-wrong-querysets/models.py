from django.db import models
from django.core.exceptions import ValidationError


def sizes():
    print("sizes asked")
    return {"s": "Small", "l": "Large"}


class Kind(models.TextChoices):
    PLAIN = "p", "Plain"
    SWEET = "s", "Sweet"


class Tag(models.Model):
    name = models.CharField(max_length=20)


class Baker(models.Model):
    name = models.CharField(max_length=20)


class Chef(Baker):
    stars = models.IntegerField(default=0)


class Sous(Chef):
    class Meta:
        proxy = True


class Bread(models.Model):
    baker = models.ForeignKey(Baker, models.CASCADE, null=True, related_name="breads")
    tags = models.ManyToManyField(Tag, related_name="breads")
    size = models.CharField(max_length=1, choices=sizes, default="s")
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.PLAIN)
    fruit = models.CharField(max_length=1, choices={"Sweet": {"a": "Apple", "p": "Pear"}, "n": "None"}, default="a")
    pairs = models.IntegerField(choices=((n, str(n)) for n in range(3)), default=1)
    grouped = models.CharField(max_length=1, choices=[("Letters", (("x", "Ex"), ("y", "Why"))), ("z", "Zed")], default="x")
