from django.db import models


class Report(models.Model):
    title = models.CharField(max_length=20)
    state = models.CharField(max_length=8, default="new")
    result = models.JSONField(null=True)
