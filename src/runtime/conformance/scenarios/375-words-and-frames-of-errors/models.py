from django.db import models


class Box(models.Model):
    name = models.CharField(max_length=5)
    size = models.IntegerField(null=True)

    def save(self, *args, **kwargs):
        if self.size == 13:
            raise ValueError("unlucky")
        super().save(*args, **kwargs)
