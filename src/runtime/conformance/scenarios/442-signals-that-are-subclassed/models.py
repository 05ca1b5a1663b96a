from django.db import models
from django.db.models.signals import ModelSignal
class Sub(models.Model):
    n = models.IntegerField(default=0)
published = ModelSignal()
renamed = ModelSignal(use_caching=True)
