from django.db import models
from django.db.models.functions import Lower


class Box(models.Model):
    data = models.JSONField(default=dict)
    name = models.CharField(max_length=20, default="")
    room = models.IntegerField(default=0)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=1)
    day = models.DateField(null=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("room", "name", name="spot"),
            models.UniqueConstraint(Lower("name"), "room", name="soft"),
        ]
