from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=10)
    boss = models.ForeignKey("self", models.SET_NULL, null=True, related_name="team")
    clubs = models.ManyToManyField("Club", related_name="members", through="Membership")

    def __str__(self):
        return self.name


class Club(models.Model):
    name = models.CharField(max_length=10)
    owner = models.ForeignKey(Person, models.CASCADE, null=True, related_name="owned")
    friends = models.ManyToManyField("self")

    def __str__(self):
        return self.name


class Membership(models.Model):
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    club = models.ForeignKey(Club, models.CASCADE, related_name="memberships")
    level = models.IntegerField(default=1)
