from django.contrib.auth.models import User
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models.functions import Lower, Now


def today_code():
    return "T"


class Colour(models.TextChoices):
    RED = "r", "Red"
    BLUE = "b", "Blue"


class Size(models.IntegerChoices):
    S = 1
    M = 2
    __empty__ = "(none)"


class Tag(models.Model):
    name = models.CharField(max_length=20, unique=True)

    def __str__(self):
        return self.name


class Item(models.Model):
    name = models.CharField("the name", max_length=30, db_index=True, help_text="what it is")
    code = models.SlugField(default=today_code, unique=True)
    colour = models.CharField(max_length=1, choices=Colour, default=Colour.RED)
    size = models.IntegerField(choices=Size, null=True, blank=True)
    price = models.DecimalField(max_digits=8, decimal_places=2, default=0, validators=[MinValueValidator(0)])
    owner = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="items")
    tags = models.ManyToManyField(Tag, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    stamp = models.DateTimeField(db_default=Now())
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, limit_choices_to={"size": 1})
    data = models.JSONField(default=dict)
    photo = models.FileField(upload_to="p/", null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "colour"], name="uq_name_colour"),
            models.CheckConstraint(condition=models.Q(price__gte=0), name="price_ok"),
            models.UniqueConstraint(Lower("name"), name="uq_lower"),
        ]

    def __str__(self):
        return self.name
