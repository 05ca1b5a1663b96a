from django.db import models


class Item(models.Model):
    code = models.CharField(max_length=9, unique=True)
    n = models.IntegerField(default=0)

    def __str__(self):
        return self.code
