from django.db import models


class Thing(models.Model):
    n = models.IntegerField(default=0)


class Sub(Thing):
    pass


class Prox(Thing):
    class Meta:
        proxy = True
