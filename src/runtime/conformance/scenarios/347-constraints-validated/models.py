from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower


class Room(models.Model):
    code = models.CharField(max_length=8, validators=[RegexValidator(r"^[A-Z]\d+$", "Like A12, not %(value)s.")])
    floor = models.SmallIntegerField(validators=[MinValueValidator(-2), MaxValueValidator(40)])
    seats = models.PositiveIntegerField(default=1)
    reserved = models.PositiveIntegerField(default=0)
    is_main = models.BooleanField(default=False)
    nick = models.CharField(max_length=20, null=True, blank=True)
    opened = models.DateField(null=True, blank=True)
    slug = models.SlugField(unique_for_year="opened", blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(reserved__lte=F("seats")), name="room_not_over", violation_error_message="Only %(name)s"),
            models.CheckConstraint(condition=Q(floor__gte=-2) & ~Q(floor=13), name="no_13", violation_error_code="unlucky", violation_error_message="No floor 13."),
            models.UniqueConstraint(fields=["floor"], condition=Q(is_main=True), name="one_main_per_floor"),
            models.UniqueConstraint(fields=["floor", "code"], name="code_on_floor"),
            models.UniqueConstraint(Lower("nick"), name="nick_ci", violation_error_message="That nick is taken."),
        ]

    def __str__(self):
        return f"{self.code}@{self.floor}"

    def clean(self):
        if self.seats == 7:
            raise ValidationError({"seats": ValidationError("Not seven.", code="seven")})
        if self.seats == 8:
            raise ValidationError("Neither eight.")


class Strict(models.Model):
    name = models.CharField(max_length=5, unique=True)
    kind = models.CharField(max_length=1, choices=[("a", "Ay"), ("b", "Be")])
    room = models.ForeignKey(Room, models.PROTECT, limit_choices_to={"is_main": True}, null=True, blank=True)

    class Meta:
        unique_together = [("kind", "room")]
        verbose_name = "strict thing"

    def save(self, *args, **kwargs):
        self.full_clean()
        super().save(*args, **kwargs)
