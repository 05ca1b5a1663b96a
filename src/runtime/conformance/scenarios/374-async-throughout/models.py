from django.db import models


class Task(models.Model):
    name = models.CharField(max_length=20, unique=True)
    done = models.BooleanField(default=False)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="children")
    tags = models.ManyToManyField("Label")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Label(models.Model):
    text = models.CharField(max_length=10)

    def __str__(self):
        return self.text
