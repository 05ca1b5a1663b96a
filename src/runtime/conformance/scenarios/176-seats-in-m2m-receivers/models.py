from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Course(models.Model):
    name = models.CharField(max_length=9)
    seats = models.IntegerField(default=2)
    taken = models.IntegerField(default=0)
    students = models.ManyToManyField(Student, related_name="courses", blank=True)

    def __str__(self):
        return self.name
