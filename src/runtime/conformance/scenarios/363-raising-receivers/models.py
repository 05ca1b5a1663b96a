from django.db import models


class Account(models.Model):
    name = models.CharField(max_length=20, unique=True)
    balance = models.IntegerField(default=0)

    def __str__(self):
        return self.name


class Entry(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="entries")
    amount = models.IntegerField()
    tags = models.ManyToManyField("Tag", related_name="entries", blank=True)

    def __str__(self):
        return f"{self.account_id}:{self.amount}"


class Tag(models.Model):
    label = models.CharField(max_length=10, unique=True)

    def __str__(self):
        return self.label


class Log(models.Model):
    text = models.CharField(max_length=80)
