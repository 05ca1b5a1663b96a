from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=9)
    stock = models.PositiveIntegerField(default=0)
    reserved = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(reserved__lte=models.F("stock")), name="enough")]

    def __str__(self):
        return self.name
