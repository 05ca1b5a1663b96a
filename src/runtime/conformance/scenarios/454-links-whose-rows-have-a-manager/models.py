from django.db import models
from django.utils import timezone


class LiveQuerySet(models.QuerySet):
    def delete(self):
        print("  QuerySet.delete", self.count())
        return self.update(gone=True)

    def bulk_create(self, objs, *args, **kwargs):
        print("  bulk_create", [(o.person_id, o.team_id, o.role) for o in objs], args, sorted(kwargs.items()))
        for o in objs:
            o.role = o.role or "guest"
        return super().bulk_create(objs, *args, **kwargs)


class LiveManager(models.Manager.from_queryset(LiveQuerySet)):
    def get_queryset(self):
        return super().get_queryset().filter(gone=False)


class Person(models.Model):
    name = models.CharField(max_length=9)

    def __str__(self):
        return self.name


class Team(models.Model):
    name = models.CharField(max_length=9)
    members = models.ManyToManyField(Person, through="Membership", related_name="teams")

    def __str__(self):
        return self.name


class Membership(models.Model):
    team = models.ForeignKey(Team, models.CASCADE)
    person = models.ForeignKey(Person, models.CASCADE)
    role = models.CharField(max_length=9, blank=True)
    gone = models.BooleanField(default=False)
    objects = LiveManager()
    everything = models.Manager()
