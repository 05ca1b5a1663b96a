from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE, related_name="orders")
    amount = models.IntegerField()
