from django.db import models
class P(models.Model):
    name = models.CharField(max_length=9); total = models.DecimalField(max_digits=8, decimal_places=2, default=0); n = models.IntegerField(default=0); last = models.CharField(max_length=9, null=True)
class L(models.Model):
    p = models.ForeignKey(P, models.CASCADE, related_name="ls"); price = models.DecimalField(max_digits=8, decimal_places=2); name = models.CharField(max_length=9, default="l")
