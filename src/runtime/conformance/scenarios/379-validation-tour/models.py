import datetime
from decimal import Decimal
from django.core.exceptions import ValidationError, NON_FIELD_ERRORS
from django.core import validators as v
from django.core.validators import *
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.deconstruct import deconstructible
from django.utils.translation import gettext_lazy as _, ngettext_lazy


def even(value):
    if value % 2:
        raise ValidationError(_("%(value)s is not even"), code="odd", params={"value": value})


@deconstructible
class Words:
    def __init__(self, low=1, high=3):
        self.low, self.high = low, high

    def __call__(self, text):
        n = len(text.split())
        if not self.low <= n <= self.high:
            raise ValidationError([ValidationError("%(n)d words", params={"n": n}, code="words"), "write less"])

    def __eq__(self, other):
        return isinstance(other, Words) and (self.low, self.high) == (other.low, other.high)


class Event(models.Model):
    class Color(models.TextChoices):
        RED = "#f00", _("red")
        BLUE = "#00f", _("blue")

    class Size(models.IntegerChoices):
        S, M, L = range(3)

    title = models.CharField(_("title"), max_length=12, validators=[MinLengthValidator(3), Words(high=2)], help_text="x")
    slug = models.SlugField(unique_for_date="day", blank=True)
    day = models.DateField(default=datetime.date(2024, 5, 6))
    seats = models.SmallIntegerField(validators=[even, MaxValueValidator(100), MinValueValidator(lambda: 2)], default=2)
    color = models.CharField(max_length=4, choices=Color, default=Color.RED)
    size = models.IntegerField(choices=[("Small ones", [(0, "S"), (1, "M")]), (2, "L")], null=True, blank=True)
    price = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal("1"), validators=[StepValueValidator(Decimal("0.25"))])
    site = models.URLField(blank=True, error_messages={"invalid": "Bad site"})
    mail = models.EmailField(blank=True, null=True, unique=True)
    ip = models.GenericIPAddressField(null=True, blank=True, protocol="both", unpack_ipv4=True)
    uid = models.UUIDField(null=True, blank=True)
    data = models.JSONField(null=True, blank=True)
    flag = models.BooleanField(default=False)
    maybe = models.BooleanField(null=True)
    start = models.TimeField(null=True, blank=True)
    took = models.DurationField(null=True, blank=True)
    rate = models.FloatField(null=True, blank=True)
    big = models.PositiveBigIntegerField(null=True, blank=True)
    blob = models.BinaryField(null=True, blank=True, max_length=3, editable=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, limit_choices_to=Q(flag=True), verbose_name="mother")
    code = models.CharField(max_length=5, blank=True, validators=[RegexValidator("^x", inverse_match=True, message="No x", code="nox"), ProhibitNullCharactersValidator()])

    class Meta:
        unique_together = [("title", "day")]
        constraints = [
            models.UniqueConstraint(Lower("code"), name="code_ci", condition=~Q(code="")),
            models.CheckConstraint(condition=Q(seats__lte=F("big")) | Q(big=None), name="seats_big", violation_error_code="big", violation_error_message="%(name)s broken"),
        ]

    def clean(self):
        if self.title == "clean":
            raise ValidationError("from clean")
        if self.title == "dict me":
            raise ValidationError({"title": ["a", ValidationError("b", code="bb")], NON_FIELD_ERRORS: "c"})
        self.title = self.title.strip() if self.title else self.title

    def clean_fields(self, exclude=None):
        print("   clean_fields", sorted(exclude) if exclude else exclude)
        super().clean_fields(exclude=exclude)

    def validate_unique(self, exclude=None):
        print("   validate_unique", sorted(exclude or ()))
        super().validate_unique(exclude)

    def __str__(self):
        return self.title
