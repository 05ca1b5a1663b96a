from django.db import models
class Report(models.Model):
    name = models.CharField(max_length=10)
    ready = models.BooleanField(default=False)
