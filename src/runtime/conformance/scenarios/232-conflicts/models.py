from django.db import models


class Owner(models.Model):
    pass


class Item(models.Model):
    code = models.CharField(max_length=9, unique=True)
    n = models.IntegerField(default=0)
    owner = models.ForeignKey(Owner, models.CASCADE, null=True)


class Child(Item):
    pass
