from django.db import models


class Order(models.Model):
    item = models.CharField(max_length=50)

    def __str__(self):
        return self.item


class Invoice(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
