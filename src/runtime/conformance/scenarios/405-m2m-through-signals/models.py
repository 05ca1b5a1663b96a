from django.db import models
from django.db.models import Q, UniqueConstraint


class Person(models.Model):
    name = models.CharField(max_length=20)
    friends = models.ManyToManyField("self", blank=True)
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers", through="Follow")

    def __str__(self):
        return self.name


class Follow(models.Model):
    source = models.ForeignKey(Person, models.CASCADE, related_name="out_set")
    target = models.ForeignKey(Person, models.CASCADE, related_name="in_set")
    weight = models.SmallIntegerField(default=1)

    class Meta:
        constraints = [
            UniqueConstraint("source", "target", name="once"),
            models.CheckConstraint(condition=~Q(source=models.F("target")), name="not_self", violation_error_message="Not oneself!"),
        ]

    def __str__(self):
        return f"{self.source}->{self.target} x{self.weight}"
