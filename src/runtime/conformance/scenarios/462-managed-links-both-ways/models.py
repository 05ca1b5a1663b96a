from django.db import models


class Links(models.QuerySet):
    def recent(self):
        return self.order_by("-pk")


class Person(models.Model):
    code = models.CharField(max_length=3, unique=True)
    friends = models.ManyToManyField("self", through="Friendship", symmetrical=True)
    follows = models.ManyToManyField("self", through="Follow", symmetrical=False, related_name="followers", through_fields=("who", "whom"))

    def __str__(self):
        return self.code


class Friendship(models.Model):
    a = models.ForeignKey(Person, models.CASCADE, related_name="+")
    b = models.ForeignKey(Person, models.CASCADE, related_name="+")
    since = models.IntegerField(default=2000)
    objects = Links.as_manager()


class Follow(models.Model):
    who = models.ForeignKey(Person, models.CASCADE, related_name="out", to_field="code")
    whom = models.ForeignKey(Person, models.CASCADE, related_name="in_of")
    level = models.IntegerField()
    objects = Links.as_manager()

    class Meta:
        unique_together = [("who", "whom")]
