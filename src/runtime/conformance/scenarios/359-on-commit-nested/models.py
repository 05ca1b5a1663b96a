from django.db import models, transaction


class Job(models.Model):
    name = models.CharField(max_length=10, unique=True)
    state = models.CharField(max_length=10, default="new")
    runs = models.PositiveIntegerField(default=0)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="steps")

    def __str__(self):
        return f"{self.name}:{self.state}:{self.runs}"


class Mail(models.Model):
    job = models.ForeignKey(Job, models.CASCADE)
    text = models.CharField(max_length=40)
