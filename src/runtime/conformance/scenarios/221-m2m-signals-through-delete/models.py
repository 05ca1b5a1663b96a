from django.db import models


class Course(models.Model):
    n = models.CharField(max_length=9)

    def __str__(self):
        return self.n


class Student(models.Model):
    n = models.CharField(max_length=9)
    courses = models.ManyToManyField(Course, through="Enrol", related_name="students")
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField(
        "self", symmetrical=False, related_name="followers"
    )

    def __str__(self):
        return self.n


class Enrol(models.Model):
    student = models.ForeignKey(Student, models.CASCADE)
    course = models.ForeignKey(Course, models.CASCADE)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.student}/{self.course}"
