from django.db import models


class Account(models.Model):
    name = models.CharField(max_length=10, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    amount = models.PositiveIntegerField(default=0)
