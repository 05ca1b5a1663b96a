from django.db import models


class Visit(models.Model):
    path = models.CharField(max_length=50)
    method = models.CharField(max_length=6)
    user = models.ForeignKey("auth.User", models.SET_NULL, null=True)
