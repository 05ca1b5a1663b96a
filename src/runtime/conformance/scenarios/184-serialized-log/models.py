from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=9)


class Note(models.Model):
    text = models.TextField()
    at = models.DateTimeField(null=True)
    price = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    tags = models.ManyToManyField(Tag)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE)


class Dump(models.Model):
    body = models.TextField()
