from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=20, primary_key=True)
    players = models.ManyToManyField("Player", through="Contract", through_fields=("team", "player"), related_name="teams")

    def __str__(self):
        return self.name


class Player(models.Model):
    class Position(models.TextChoices):
        GOAL = "G", "goal"
        FIELD = "F", "field"

    nick = models.CharField(max_length=20, unique=True)
    position = models.CharField(max_length=1, choices=Position, default=Position.FIELD)
    mentor = models.ForeignKey("self", models.DO_NOTHING, null=True, related_name="pupils", db_constraint=False)
    skills = models.ManyToManyField("Skill", blank=True)

    def __str__(self):
        return self.nick


class Skill(models.Model):
    name = models.CharField(max_length=20)
    needs = models.ManyToManyField("self", symmetrical=False, blank=True)

    def __str__(self):
        return self.name


class Contract(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    player = models.ForeignKey(Player, models.CASCADE)
    signed_by = models.ForeignKey(Player, models.SET_NULL, null=True, related_name="+")
    number = models.PositiveSmallIntegerField(default=0)

    class Meta:
        unique_together = ["team", "number"]
        ordering = ["number"]

    def __str__(self):
        return f"{self.player} #{self.number} of {self.team}"
