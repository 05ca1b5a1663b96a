from django.db import models


class Node(models.Model):
    name = models.CharField(max_length=10)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="kids")

    def __str__(self):
        return self.name


class Log(models.Model):
    level = models.CharField(max_length=10)
    text = models.TextField()
