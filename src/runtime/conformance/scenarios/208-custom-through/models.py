from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Group(models.Model):
    name = models.CharField(max_length=9)
    members = models.ManyToManyField(Person, through="Membership")

    def __str__(self):
        return self.name


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    group = models.ForeignKey(Group, models.CASCADE)
    role = models.CharField(max_length=9)

    def __str__(self):
        return f"{self.person}@{self.group}:{self.role}"
