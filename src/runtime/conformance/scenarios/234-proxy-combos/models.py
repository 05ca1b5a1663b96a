from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class DriverManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().exclude(name="p")


class Driver(Person):
    objects = DriverManager()

    class Meta:
        proxy = True
        ordering = ["-name"]

    def drive(self):
        return "brum"


class Car(models.Model):
    owner = models.ForeignKey(Person, models.CASCADE)
