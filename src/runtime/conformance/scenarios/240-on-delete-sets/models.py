from django.db import models


def sentinel():
    return U.objects.get_or_create(n="deleted")[0]


class U(models.Model):
    n = models.CharField(max_length=9)


class A(models.Model):
    by = models.ForeignKey(U, models.SET_NULL, null=True, related_name="+")
    dfl = models.ForeignKey(U, models.SET_DEFAULT, default=2, related_name="+")
    fn = models.ForeignKey(U, models.SET(sentinel), related_name="+")


class P(models.Model):
    u = models.ForeignKey(U, models.PROTECT)


class C(models.Model):
    u = models.ForeignKey(U, models.CASCADE)


class R(models.Model):
    u = models.ForeignKey(U, models.RESTRICT, related_name="rs")
    c = models.ForeignKey(C, models.RESTRICT)


class R2(models.Model):
    u = models.ForeignKey(U, models.CASCADE)
    c = models.ForeignKey(C, models.RESTRICT)
