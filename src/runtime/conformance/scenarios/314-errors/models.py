from django.db import models


class A(models.Model):
    name = models.CharField(max_length=5, unique=True)
    n = models.IntegerField(null=True)
    b = models.ForeignKey("B", models.CASCADE, null=True, related_name="many")
    one = models.OneToOneField("B", models.CASCADE, null=True, related_name="single")
    day = models.DateField(null=True)
    flag = models.BooleanField(default=False)
    data = models.JSONField(null=True)
    when = models.DateTimeField(null=True)
    d = models.DecimalField(max_digits=4, decimal_places=2, null=True)


class B(models.Model):
    pass
