from django.db import models
from django.db.models.signals import post_save


class A(models.Model):
    x = models.ForeignKey("Missing", models.CASCADE)
    n1 = models.ForeignKey("A", models.SET_NULL)


def f(**kw):
    pass


post_save.connect(f, sender="app.Nope")
