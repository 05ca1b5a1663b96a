from django.db import models
from django.utils import timezone


class SoftQuerySet(models.QuerySet):
    def delete(self):
        print("soft delete of", self.count())
        return self.update(deleted_at=timezone.now())

    def hard_delete(self):
        return super().delete()

    def alive(self):
        return self.filter(deleted_at=None)


class SoftManager(models.Manager.from_queryset(SoftQuerySet)):
    def get_queryset(self):
        return super().get_queryset().alive()


class Soft(models.Model):
    deleted_at = models.DateTimeField(null=True, editable=False)
    objects = SoftManager()
    everything = SoftQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, using=None, keep_parents=False):
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])
        return 1, {self._meta.label: 1}

    def undelete(self):
        self.deleted_at = None
        self.save()


class Board(Soft):
    title = models.CharField(max_length=20)

    class Meta(Soft.Meta):
        abstract = False
        default_manager_name = "everything"


class Card(Soft):
    board = models.ForeignKey(Board, models.CASCADE, related_name="cards")
    title = models.CharField(max_length=20)
    labels = models.ManyToManyField("Label", related_name="cards")


class Label(models.Model):
    name = models.CharField(max_length=10)
