from django.db import models


class Team(models.Model):
    name = models.CharField(max_length=20, default="none")
    tags = models.JSONField(default=list, blank=True)

    def __str__(self):
        return self.name


class Player(models.Model):
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="players")
    name = models.CharField(max_length=20)
    meta = models.JSONField(default=dict)
    buddies = models.ManyToManyField("self")
    score = models.IntegerField(default=0)

    class Meta:
        ordering = ["-score", "name"]
        get_latest_by = ["score", "name"]

    def __str__(self):
        return self.name

    @classmethod
    def from_db(cls, db, field_names, values, *, fetch_mode):
        made = super().from_db(db, field_names, values, fetch_mode=fetch_mode)
        made._loaded = dict(zip(field_names, values))
        return made

    def clone(self, **changes):
        copy = type(self).objects.get(pk=self.pk)
        copy.pk = None
        copy._state.adding = True
        for key, value in changes.items():
            setattr(copy, key, value)
        copy.save()
        copy.buddies.set(self.buddies.all())
        return copy


class Captain(Player):
    since = models.DateField(null=True)
