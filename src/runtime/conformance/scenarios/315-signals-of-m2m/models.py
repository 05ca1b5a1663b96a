from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=10)
    members = models.ManyToManyField("Player", through="Place", through_fields=("team", "player"), related_name="teams")
    rivals = models.ManyToManyField("self")
    fans = models.ManyToManyField("Player", related_name="+")
    sponsors = models.ManyToManyField("Player", related_name="sponsored", related_query_name="sponsor_of", limit_choices_to={"rich": True})

    def __str__(self):
        return self.name


class Player(models.Model):
    name = models.CharField(max_length=10)
    rich = models.BooleanField(default=False)

    def __str__(self):
        return self.name


class Place(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    player = models.ForeignKey(Player, models.CASCADE, related_name="places")
    captain = models.ForeignKey(Player, models.SET_NULL, null=True, related_name="+")
    number = models.IntegerField(default=0)


class Club(Team):
    city = models.CharField(max_length=10)
