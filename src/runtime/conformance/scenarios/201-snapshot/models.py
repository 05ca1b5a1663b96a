from django.db import models


class Task(models.Model):
    title = models.CharField(max_length=9)
    done = models.BooleanField(default=False)
    due = models.DateField(null=True)
