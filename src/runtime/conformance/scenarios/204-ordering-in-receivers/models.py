from django.db import models


class Score(models.Model):
    player = models.CharField(max_length=9)
    points = models.IntegerField()
    day = models.DateField(default="2024-01-02")

    class Meta:
        ordering = ["-points", "player"]
        get_latest_by = "id"

    def __str__(self):
        return f"{self.player}{self.points}"
