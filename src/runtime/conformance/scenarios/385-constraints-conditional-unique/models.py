from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Deferrable, F, Index, Q, UniqueConstraint
from django.db.models.functions import Lower, Upper, Coalesce


class Team(models.Model):
    name = models.CharField(max_length=20, unique=True, error_messages={"unique": "Taken!"})


class Member(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    email = models.EmailField()
    role = models.CharField(max_length=10, choices=[("captain", "C"), ("player", "P")], default="player")
    number = models.IntegerField(null=True, blank=True)
    joined = models.DateField(null=True, blank=True)
    left = models.DateField(null=True, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            UniqueConstraint(Lower("email"), "team", name="email_per_team", violation_error_message="%(name)s: email twice"),
            UniqueConstraint(fields=["team"], condition=Q(role="captain", active=True), name="one_captain", violation_error_code="captain"),
            UniqueConstraint(fields=["team", "number"], name="number_per_team", nulls_distinct=None),
            CheckConstraint(condition=Q(left__isnull=True) | Q(left__gt=F("joined")), name="left_after"),
            CheckConstraint(condition=Q(role__in=["captain", "player"]), name="role_valid"),
            CheckConstraint(condition=Q(number__range=(1, 99)) | Q(number=None), name="%(app_label)s_%(class)s_number"),
        ]

    def __str__(self):
        return self.email


class Booking(models.Model):
    code = models.CharField(max_length=5, unique=True, blank=True, null=True)
    day = models.DateField(unique_for_month=None) if False else models.DateField()
    slug = models.SlugField(unique_for_year="day")
    a = models.IntegerField(default=0)
    b = models.IntegerField(default=0)

    class Meta:
        unique_together = (("a", "b"),)

    def clean(self):
        super().clean()
        if self.a > self.b:
            raise ValidationError("%(a)s > %(b)s", params={"a": self.a, "b": self.b}, code="order")

    def unique_error_message(self, model_class, unique_check):
        if unique_check == ("a", "b"):
            return ValidationError("pair twice", code="pair")
        return super().unique_error_message(model_class, unique_check)
