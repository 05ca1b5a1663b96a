from decimal import Decimal
from functools import cached_property

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Avg, F, Q, Sum, Value
from django.db.models.functions import Coalesce, Concat, Round
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver


class PersonQuerySet(models.QuerySet):
    def named(self):
        return self.annotate(full=Concat("first", Value(" "), "last"))


class Person(models.Model):
    first = models.CharField(max_length=10)
    last = models.CharField(max_length=10)
    people = PersonQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["last", "first"]

    def __str__(self):
        return f"{self.first} {self.last}"


class Teacher(Person):
    boss = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="team")


class Student(Person):
    year = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(4)])
    average = models.DecimalField(max_digits=4, decimal_places=2, null=True, editable=False)


class Course(models.Model):
    code = models.CharField(max_length=6, primary_key=True)
    teachers = models.ManyToManyField(Teacher, related_name="courses")
    students = models.ManyToManyField(Student, through="Enrolment", through_fields=("course", "student"), related_name="courses")
    seats = models.PositiveSmallIntegerField(default=2)
    requires = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="opens")

    def __str__(self):
        return self.code


class Enrolment(models.Model):
    class State(models.TextChoices):
        ACTIVE = "A", "active"
        WAITING = "W", "waiting"
        DONE = "D", "done"

    course = models.ForeignKey(Course, models.CASCADE)
    student = models.ForeignKey(Student, models.CASCADE)
    mentor = models.ForeignKey(Student, models.SET_NULL, null=True, blank=True, related_name="mentees")
    state = models.CharField(max_length=1, choices=State, blank=True)

    class Meta:
        unique_together = [("course", "student")]
        order_with_respect_to = "course"
        verbose_name = "enrolment"

    def clean(self):
        if self.mentor_id and self.mentor_id == self.student_id:
            raise ValidationError({"mentor": "Not yourself."})
        missing = self.course.requires.exclude(enrolment__student=self.student_id, enrolment__state="D")
        if missing:
            raise ValidationError("Missing: %(codes)s", params={"codes": ", ".join(sorted(c.code for c in missing))}, code="missing")

    def __str__(self):
        return f"{self.student_id}@{self.course_id}:{self.state}"


class Grade(models.Model):
    enrolment = models.ForeignKey(Enrolment, models.CASCADE, related_name="grades")
    points = models.DecimalField(max_digits=3, decimal_places=1)
    weight = models.PositiveSmallIntegerField(default=1)


@receiver(pre_save, sender=Enrolment)
def place(instance, raw, **kwargs):
    if not instance.state:
        taken = Enrolment.objects.filter(course=instance.course, state="A").count()
        instance.state = "A" if taken < instance.course.seats else "W"
    print("  place", instance, instance._order)


@receiver(post_delete, sender=Enrolment)
def promote(instance, origin, **kwargs):
    print("  gone", instance, type(origin).__name__)
    if instance.state == "A" and not isinstance(origin, Course):
        first = Enrolment.objects.filter(course_id=instance.course_id, state="W").first()
        if first:
            first.state = "A"
            first.save(update_fields=["state"])


@receiver([post_save, post_delete], sender=Grade)
def average(instance, **kwargs):
    student = Student.people.get(courses__enrolment__grades=instance) if False else instance.enrolment.student
    result = Grade.objects.filter(enrolment__student=student).aggregate(a=Round(Sum(F("points") * F("weight")) / Sum("weight"), 2, output_field=models.DecimalField(max_digits=4, decimal_places=2)))
    Student.people.filter(pk=student.pk).update(average=result["a"])
    print("  average", student, result["a"])


@receiver(m2m_changed)
def links(sender, action, instance, model, pk_set, reverse, **kwargs):
    print("  m2m", sender._meta.object_name, action, instance, model.__name__, sorted(pk_set or []), reverse)
