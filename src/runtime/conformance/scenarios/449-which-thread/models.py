from django.db import models
class T(models.Model):
    n = models.IntegerField(default=0)
