from django.db import models
class Tally(models.Model):
    day = models.DateField(auto_now_add=True, unique=True)
    n = models.IntegerField(default=0)
