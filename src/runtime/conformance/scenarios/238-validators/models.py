from django.core.exceptions import ValidationError
from django.core.validators import *
from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=20)
    age = models.IntegerField(
        validators=[MinValueValidator(0), MaxValueValidator(150, "too old")]
    )
    email = models.EmailField()
    code = models.CharField(
        max_length=3,
        unique=True,
        validators=[
            RegexValidator(r"^[A-Z]{2}\d$", "two capitals and a digit", code="fmt")
        ],
    )
    level = models.CharField(
        max_length=1, choices=[("a", "A"), ("b", "B")], default="a"
    )
    site = models.URLField(blank=True)
    slug = models.SlugField(blank=True)
    boss = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)

    class Meta:
        unique_together = [("name", "age")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(age__lt=140),
                name="young",
                violation_error_message="not young",
            )
        ]

    def clean(self):
        if self.name == "root":
            raise ValidationError("no root", code="root")

    def __str__(self):
        return self.name
