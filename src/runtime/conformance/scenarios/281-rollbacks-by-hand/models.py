from django.db import models
class Entry(models.Model):
    name = models.CharField(max_length=10, unique=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
