import datetime, uuid
from decimal import Decimal
from django.core import validators
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Colour(models.TextChoices):
    RED = "r", _("Red as blood")
    GREEN = "g", _("Green")


class Sizes(models.IntegerChoices):
    S, M, L = 1, 2, 3


class UpperField(models.CharField):
    description = "shouts (%(max_length)s)"

    def to_python(self, value):
        value = super().to_python(value)
        return value.upper() if value else value

    def get_prep_value(self, value):
        return self.to_python(super().get_prep_value(value))

    def from_db_value(self, value, expression, connection):
        return f"<{value}>" if value is not None else None


class ListField(models.TextField):
    def from_db_value(self, value, expression, connection):
        return [] if not value else value.split(",")

    def to_python(self, value):
        if isinstance(value, list):
            return value
        return [] if not value else value.split(",")

    def get_prep_value(self, value):
        return ",".join(value) if value is not None else None

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))


class CounterField(models.PositiveIntegerField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", 0)
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def pre_save(self, instance, add):
        value = (getattr(instance, self.attname) or 0) + 1
        setattr(instance, self.attname, value)
        return value

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"{name}_twice", property(lambda self: getattr(self, name) * 2))


numbers = iter(range(100, 1000))


def next_key():
    return uuid.UUID(int=next(numbers))


class Everything(models.Model):
    key = models.UUIDField(primary_key=True, default=next_key, editable=False)
    title = UpperField("the title", max_length=12, help_text="loud", db_column="ttl")
    tags = ListField(blank=True, default=list)
    saves = CounterField()
    colour = models.CharField(max_length=1, choices=Colour, blank=True)
    size = models.IntegerField(choices=Sizes.choices, default=Sizes.M)
    grouped = models.CharField(max_length=3, choices=[("Audio", [("cd", "CD"), ("lp", "Vinyl")]), ("Video", (("vhs", "VHS"),)), ("?", "unknown")], default="?")
    mapping = models.IntegerField(choices={1: "one", 2: "two"}, null=True)
    called = models.IntegerField(choices=lambda: [(n, str(n)) for n in range(3)], default=0)
    email = models.EmailField(blank=True)
    url = models.URLField(blank=True)
    slug = models.SlugField(blank=True, allow_unicode=True)
    ip = models.GenericIPAddressField(null=True, blank=True)
    small = models.SmallIntegerField(default=1)
    big = models.BigIntegerField(default=2**40)
    ratio = models.FloatField(default=0.1)
    money = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal("1.10"))
    flag = models.BooleanField(default=False)
    maybe = models.BooleanField(null=True)
    day = models.DateField(null=True, blank=True)
    at = models.TimeField(default=datetime.time(8, 30))
    span = models.DurationField(default=datetime.timedelta(days=1, seconds=5))
    raw = models.BinaryField(default=b"ab")
    doc = models.JSONField(default=dict, blank=True)
    stamp = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.title
