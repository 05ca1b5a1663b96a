from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator, MaxLengthValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
def even(value):
    if value % 2:
        raise ValidationError("%(value)s is odd", code="odd", params={"value": value})
class Slot(models.Model):
    room = models.CharField(max_length=5, validators=[RegexValidator(r"^[A-Z]\d+$", "Like A1")])
    start = models.IntegerField(validators=[MinValueValidator(0), even])
    end = models.IntegerField()
    mail = models.EmailField(blank=True)
    url = models.URLField(blank=True, null=True)
    kind = models.CharField(max_length=1, choices={"a": "Ay", "b": "Bee"}, default="a")
    slug = models.SlugField(unique_for_date="day", blank=True)
    day = models.DateField(default="2026-01-01")
    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="ends_later", violation_error_message="Ends too early"),
            models.UniqueConstraint(fields=["room", "start"], name="room_start"),
            models.UniqueConstraint(Lower("room"), "end", name="lower_room"),
            models.UniqueConstraint(fields=["kind"], condition=Q(kind="b"), name="one_b", violation_error_code="taken"),
        ]
        unique_together = [("day", "end")]
    def clean(self):
        super().clean()
        if self.room == "Z9":
            raise ValidationError({"room": ["No such room", ValidationError("Really", code="really")]})
        if self.start == 44:
            raise ValidationError("Not 44")
