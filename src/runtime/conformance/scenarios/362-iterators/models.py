from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=10)


class Pet(models.Model):
    name = models.CharField(max_length=10)
    owner = models.ForeignKey(Owner, models.CASCADE, related_name="pets")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name
