from django.db import models

class Account(models.Model):
    name = models.CharField(max_length=10, unique=True)
    amount = models.IntegerField(default=0)
    def __str__(self):
        return f"{self.name}={self.amount}"

class Entry(models.Model):
    account = models.ForeignKey(Account, models.CASCADE)
    amount = models.IntegerField()
