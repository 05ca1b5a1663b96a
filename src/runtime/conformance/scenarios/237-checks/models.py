from django.db import models
from django.db.models.signals import post_save


class A(models.Model):
    x = models.ForeignKey("Missing", models.CASCADE)
    y = models.ManyToManyField("other.Gone")
    price = models.DecimalField()
    name = models.CharField()
    n1 = models.ForeignKey("A", models.SET_NULL)
    n2 = models.ForeignKey("A", models.SET_DEFAULT, related_name="zz")


class Bad:
    def m(self, **kw):
        pass

    def __call__(self, **kw):
        pass


b = Bad()


def f(**kw):
    pass


post_save.connect(f, sender="app.Nope")
post_save.connect(b.m, sender="nowhere.X")
post_save.connect(b, sender="app.Nope")
