from django.db import models
from django.dispatch import Signal
from django.utils import timezone

soft_deleted = Signal()
restored = Signal()


class SoftQuerySet(models.QuerySet):
    def delete(self):
        n = 0
        for each in self:
            each.delete()
            n += 1
        return n

    def alive(self):
        return self.filter(deleted_at__isnull=True)


class AliveManager(models.Manager.from_queryset(SoftQuerySet)):
    def get_queryset(self):
        return super().get_queryset().alive()


class SoftModel(models.Model):
    deleted_at = models.DateTimeField(null=True, blank=True, editable=False)
    objects = AliveManager()
    all_objects = SoftQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, using=None, keep_parents=False):
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])
        soft_deleted.send(sender=self.__class__, instance=self)

    def hard_delete(self):
        return super().delete()

    def restore(self):
        self.deleted_at = None
        self.save()
        restored.send_robust(sender=type(self), instance=self)


class Folder(SoftModel):
    name = models.CharField(max_length=9)


class Doc(SoftModel):
    folder = models.ForeignKey(Folder, on_delete=models.CASCADE)
    name = models.CharField(max_length=9)
