from django.db import models
class Toast(models.Model):
    name = models.CharField(max_length=20)
