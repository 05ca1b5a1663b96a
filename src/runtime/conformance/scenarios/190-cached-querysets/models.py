from django.db import models


class A(models.Model):
    n = models.IntegerField()

    def __str__(self):
        return str(self.n)
