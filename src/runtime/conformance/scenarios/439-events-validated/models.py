from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, MaxLengthValidator, MinLengthValidator, ProhibitNullCharactersValidator, RegexValidator, StepValueValidator, URLValidator, validate_comma_separated_integer_list, validate_ipv46_address, validate_slug
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length, Lower, Upper
from django.utils.deconstruct import deconstructible


@deconstructible
class Even:
    message = "%(value)s is odd"
    code = "odd"

    def __init__(self, message=None):
        self.message = message or self.message

    def __call__(self, value):
        if value % 2:
            raise ValidationError(self.message, code=self.code, params={"value": value})

    def __eq__(self, other):
        return isinstance(other, Even) and self.message == other.message


def no_spaces(value):
    if " " in value:
        raise ValidationError("no spaces please", code="spaces")


class Event(models.Model):
    class Level(models.TextChoices):
        LOW = "L", "Low"
        HIGH = "H", "High"
        __empty__ = "Choose"

    name = models.CharField(max_length=12, validators=[MinLengthValidator(3), no_spaces])
    slug = models.SlugField(unique=True, error_messages={"unique": "That address is taken.", "invalid": "Letters only, please."})
    starts = models.DateField(unique_for_month="ends")
    ends = models.DateField(null=True, blank=True)
    seats = models.PositiveSmallIntegerField(default=2, validators=[Even(), StepValueValidator(4, offset=2)])
    level = models.CharField(max_length=1, choices=Level, blank=True)
    mail = models.EmailField(blank=True)
    site = models.URLField(blank=True, max_length=30)
    code = models.CharField(max_length=8, blank=True, validators=[RegexValidator(r"^[A-Z]+\d$", "Like ABC1", "code", flags=0)])
    ip = models.GenericIPAddressField(blank=True, null=True, protocol="IPv4")
    numbers = models.CharField(max_length=20, blank=True, validators=[validate_comma_separated_integer_list])
    rate = models.FloatField(null=True, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends__gte=F("starts")) | Q(ends=None), name="ends_after", violation_error_code="order", violation_error_message="Ends before it starts (%(name)s)."),
            models.UniqueConstraint(Lower("name"), "starts", name="once_a_day"),
            models.UniqueConstraint(fields=["level"], condition=Q(active=True, level="H"), name="one_high", violation_error_message="There is a high one."),
            models.UniqueConstraint(fields=["mail", "site"], name="contact", nulls_distinct=None),
            models.CheckConstraint(condition=Q(name__length__gte=1) if False else ~Q(name__startswith="_"), name="no_underscore"),
        ]
        unique_together = [("name", "code")]

    def clean(self):
        super().clean()
        errors = {}
        if self.active and not self.ends:
            errors["ends"] = ValidationError("active events end", code="required")
        if self.seats and self.seats > 50:
            errors.setdefault("seats", []).append("too many for %s" % self.name)
        if errors:
            raise ValidationError(errors)
