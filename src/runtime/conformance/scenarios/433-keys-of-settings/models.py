from django.db import models


class Device(models.Model):
    name = models.CharField(max_length=20)
    settings = models.JSONField(default=dict, blank=True)
    note = models.TextField(null=True)
    made = models.DateField(null=True)

    def __str__(self):
        return self.name
