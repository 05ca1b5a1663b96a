from django.db import models


class Parent(models.Model):
    pass


class C1(models.Model):
    p = models.ForeignKey(Parent, models.DB_CASCADE)


class C2(models.Model):
    p = models.ForeignKey(Parent, models.DB_SET_NULL, null=True)
