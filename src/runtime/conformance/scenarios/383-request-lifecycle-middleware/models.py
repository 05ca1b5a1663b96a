from django.conf import settings
from django.db import models


class RequestLog(models.Model):
    path = models.CharField(max_length=100)
    method = models.CharField(max_length=8)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    status = models.IntegerField(null=True)
    error = models.CharField(max_length=100, blank=True)


class Doc(models.Model):
    title = models.CharField(max_length=20)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
