from django.db import models


class Account(models.Model):
    owner = models.CharField(max_length=10)
    balance = models.IntegerField(default=0)
    version = models.IntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(balance__gte=0), name="no_debt")]


class Entry(models.Model):
    account = models.ForeignKey(Account, models.PROTECT, related_name="entries")
    amount = models.IntegerField()


class Audit(models.Model):
    text = models.CharField(max_length=60)
