from django.db import models


class ActiveManager(models.Manager):
    async def aactive_names(self):
        return [row.name async for row in self.filter(active=True).order_by("name")]


class Account(models.Model):
    name = models.CharField(max_length=20, unique=True)
    balance = models.IntegerField(default=0)
    active = models.BooleanField(default=True)
    friends = models.ManyToManyField("self", blank=True)
    objects = ActiveManager()

    def __str__(self):
        return self.name


class Entry(models.Model):
    account = models.ForeignKey(Account, models.CASCADE, related_name="entries")
    amount = models.IntegerField()
    note = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-pk"]
