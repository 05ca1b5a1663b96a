from __future__ import annotations
from django.db import models
from django.db.models.constraints import Deferrable
from django.utils.translation import gettext_lazy as _


class Course(models.Model):
    name = models.CharField(max_length=20)
    seats = models.PositiveSmallIntegerField(default=2)
    students = models.ManyToManyField("Student", through="Enrolment", related_name="courses")

    @property
    def free(self) -> int:
        return self.seats - self.enrolments.filter(state=Enrolment.State.IN).count()


class Student(models.Model):
    name = models.CharField(max_length=10)

    def __str__(self):
        return self.name


class Enrolment(models.Model):
    class State(models.TextChoices):
        IN = "in", _("enrolled")
        WAITING = "w", _("waiting")

    course = models.ForeignKey(Course, models.CASCADE, related_name="enrolments")
    student = models.ForeignKey(Student, models.CASCADE)
    state = models.CharField(max_length=2, choices=State)
    position = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ["state", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["course", "student"], name="once_per_course"),
            models.UniqueConstraint(fields=["course", "position"], condition=models.Q(state="w"), name="queue"),
            models.CheckConstraint(condition=models.Q(state="in", position=None) | models.Q(state="w", position__gte=1), name="position_iff_waiting"),
        ]

    def __str__(self):
        return f"{self.student}:{self.state}{self.position or ''}"
