from django.db import models


class Ping(models.Model):
    n = models.IntegerField(default=0)


class Pong(models.Model):
    ping = models.ForeignKey(Ping, on_delete=models.CASCADE, null=True)
