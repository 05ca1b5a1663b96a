from django.db import models


class Shift(models.Model):
    name = models.CharField(max_length=20)
    nick = models.CharField(max_length=20, null=True)
    start = models.DateTimeField()
    end = models.DateTimeField(null=True)
    day = models.DateField(null=True)
    at = models.TimeField(null=True)
    length = models.DurationField(null=True)
    pay = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    rate = models.FloatField(null=True)
    count = models.IntegerField(default=0)
    boss = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="team")

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name
