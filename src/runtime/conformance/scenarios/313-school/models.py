import datetime
from django.core.exceptions import ValidationError
from django.db import models


def tomorrow():
    return datetime.date(2024, 1, 2)


class Person(models.Model):
    first = models.CharField(max_length=20)
    last = models.CharField(max_length=20)

    class Meta:
        abstract = True
        ordering = ["last", "first"]
        constraints = [models.UniqueConstraint(fields=["first", "last"], name="%(app_label)s_%(class)s_name")]

    def __str__(self):
        return f"{self.first} {self.last}"


class Student(Person):
    number = models.AutoField(primary_key=True)
    joined = models.DateField(default=tomorrow)
    mentor = models.ForeignKey("Teacher", models.SET_NULL, null=True, blank=True, related_name="%(class)ss", related_query_name="%(app_label)s_%(class)s")


class Teacher(Person):
    subjects = models.ManyToManyField("Subject", related_name="teachers", db_table="teaches")


class Subject(models.Model):
    code = models.CharField(max_length=4, primary_key=True)
    students = models.ManyToManyField(Student, through="Enrolment", related_name="subjects")

    def __str__(self):
        return self.code


class Enrolment(models.Model):
    class Grade(models.TextChoices):
        A = "A", "very good"
        B = "B"
        NONE = "", "not yet"

    student = models.ForeignKey(Student, models.CASCADE)
    subject = models.ForeignKey(Subject, models.CASCADE)
    grade = models.CharField(max_length=1, choices=Grade, default=Grade.NONE, blank=True)
    tries = models.PositiveSmallIntegerField(default=1)

    class Meta:
        unique_together = [("student", "subject")]
        order_with_respect_to = "student"

    def clean(self):
        if self.tries > 3:
            raise ValidationError("no more", code="tries")
