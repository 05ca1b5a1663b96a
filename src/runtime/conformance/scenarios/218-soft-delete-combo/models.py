from django.db import models
from django.utils import timezone
from django.dispatch import Signal

soft_deleted, restored = Signal(), Signal()


class SoftQuerySet(models.QuerySet):
    def delete(self):
        return self.update(deleted_at=timezone.now())

    def alive(self):
        return self.filter(deleted_at__isnull=True)

    def dead(self):
        return self.exclude(deleted_at=None)


class SoftManager(models.Manager.from_queryset(SoftQuerySet)):
    def __init__(self, *a, alive=True, **k):
        self.alive_only = alive
        super().__init__(*a, **k)

    def get_queryset(self):
        q = super().get_queryset()
        return q.alive() if self.alive_only else q


class Soft(models.Model):
    deleted_at = models.DateTimeField(null=True, editable=False)
    objects = SoftManager()
    everything = SoftManager(alive=False)

    class Meta:
        abstract = True

    def delete(self, using=None, keep_parents=False):
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])
        soft_deleted.send(type(self), instance=self)

    def restore(self):
        self.deleted_at = None
        self.save(update_fields=["deleted_at"])
        restored.send(type(self), instance=self)

    def hard_delete(self):
        return super().delete()


class Label(models.Model):
    pass


class Note(Soft):
    t = models.CharField(max_length=9)
    labels = models.ManyToManyField(Label)

    def __str__(self):
        return self.t
