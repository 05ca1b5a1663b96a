import itertools, uuid
from django.db import models

counter = itertools.count(1)


def ident():
    return uuid.UUID(int=next(counter) << 64)


class Thing(models.Model):
    id = models.UUIDField(primary_key=True, default=ident, editable=False)
    data = models.JSONField(null=True)
    tags = models.JSONField(default=list)
    opts = models.JSONField(default=dict, blank=True)
    price = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    on = models.BooleanField(default=False)
    level = models.IntegerField(choices=[(1, "one"), ("G", [(2, "two")])], default=1)
    blob = models.BinaryField(null=True)
    ip = models.GenericIPAddressField(null=True)
    f = models.FloatField(null=True)
