from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator, validate_slug, EmailValidator, MinLengthValidator
from django.db import models
from django.db.models import Q, F


def even(value):
    if value % 2:
        raise ValidationError("%(value)s is not even", code="odd", params={"value": value})


class Event(models.Model):
    class Kind(models.TextChoices):
        TALK = "t", "A talk"
        WORKSHOP = "w"
        PARTY = "p", "Party!"

    class Level(models.IntegerChoices):
        LOW = 1
        HIGH = 10, "Very high"
        __empty__ = "(unknown)"

    title = models.CharField(max_length=12, validators=[MinLengthValidator(3), RegexValidator(r"^[A-Z]", message="Start with a capital", code="capital")])
    slug = models.SlugField(max_length=10, unique_for_date="day", unique_for_month="day")
    kind = models.CharField(max_length=1, choices=Kind, default=Kind.TALK)
    level = models.IntegerField(choices=Level, null=True, blank=True)
    seats = models.PositiveSmallIntegerField(default=2, validators=[even, MaxValueValidator(100)])
    price = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    mail = models.EmailField(blank=True)
    site = models.URLField(blank=True)
    day = models.DateField()
    ends = models.DateTimeField(null=True, blank=True)
    group = models.CharField(max_length=5, choices=[("Odd", [("1", "one"), ("3", "three")]), ("Even", [("2", "two")]), ("x", "none")], blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=F("level")) | Q(level=None), name="enough_seats", violation_error_message="More seats than level", violation_error_code="few"),
            models.UniqueConstraint(fields=["title", "kind"], name="one_per_kind"),
            models.UniqueConstraint(fields=["mail"], condition=~Q(mail=""), name="one_mail"),
        ]

    def clean(self):
        errors = {}
        if self.kind == "p" and self.price:
            errors["price"] = ValidationError("Parties are %(what)s", code="free", params={"what": "free"})
        if self.title == "Bad":
            raise ValidationError([ValidationError("first", code="a"), ValidationError("second", code="b")])
        if self.title == "Worse":
            errors["__all__"] = ["x", "y"]
        if errors:
            raise ValidationError(errors)

    def __str__(self):
        return self.title
