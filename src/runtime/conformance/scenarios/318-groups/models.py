from django.db import models


class City(models.Model):
    name = models.CharField(max_length=10)
    size = models.IntegerField(default=0)


class Club(models.Model):
    name = models.CharField(max_length=10, unique=True)
    city = models.ForeignKey(City, models.CASCADE, null=True, related_name="clubs")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    rank = models.IntegerField(default=0)

    class Meta:
        ordering = ["-rank"]


class Member(models.Model):
    name = models.CharField(max_length=10)
    club = models.ForeignKey(Club, models.CASCADE, related_name="members")
    home = models.ForeignKey(City, models.SET_NULL, null=True)
    age = models.IntegerField(default=0, db_index=True)
    text = models.TextField(default="")
    hobbies = models.ManyToManyField("Hobby", related_name="members")


class Hobby(models.Model):
    code = models.CharField(primary_key=True, max_length=4)
    kind = models.ForeignKey(City, models.SET_NULL, null=True, related_name="+")
