from django.db import models


class Place(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return f"{type(self).__name__}:{self.name}"


class Restaurant(Place):
    address = models.CharField(max_length=9)


class Bar(Restaurant):
    beer = models.BooleanField(default=False)
