from django.db import models, transaction
from django.db.models.signals import post_save, pre_save, post_delete, pre_delete
from django.dispatch import Signal

pre_bulk = Signal()
post_bulk = Signal()


class SignalQuerySet(models.QuerySet):
    def bulk_create(self, objs, *args, send_signals=True, **kwargs):
        objs = list(objs)
        if send_signals:
            pre_bulk.send(sender=self.model, op="create", objs=objs)
            for o in objs:
                pre_save.send(sender=self.model, instance=o, raw=False, using=self.db, update_fields=None)
        made = super().bulk_create(objs, *args, **kwargs)
        if send_signals:
            for o in made:
                post_save.send(sender=self.model, instance=o, created=True, raw=False, using=self.db, update_fields=None)
            post_bulk.send_robust(sender=self.model, op="create", objs=made)
        return made

    def update(self, **kwargs):
        before = {o.pk: o for o in self.select_for_update()} if kwargs.pop("_signals", True) else {}
        n = super().update(**kwargs)
        if before:
            after = self.model._base_manager.in_bulk(list(before))
            post_bulk.send(sender=self.model, op="update", objs=[(before[k], after[k]) for k in before])
        return n

    def each_delete(self):
        return [o.delete()[0] for o in self.iterator()]

    def _clone(self):
        c = super()._clone()
        c._label = getattr(self, "_label", "") + "."
        return c

    def get(self, *args, **kwargs):
        try:
            return super().get(*args, **kwargs)
        except self.model.DoesNotExist as e:
            e.add_note(f"filters were {sorted(kwargs.items())}")
            raise

    def __repr__(self):
        return f"<{type(self).__name__} {list(self.values_list('name', flat=True))}>"


class BaseManager(models.Manager):
    def contribute_to_class(self, cls, name):
        super().contribute_to_class(cls, name)
        print("manager", name, "on", cls.__name__)

    def get_queryset(self):
        return SignalQuerySet(self.model, using=self._db, hints=self._hints)

    def __getattr__(self, name):
        if name.startswith("by_"):
            return lambda v: self.filter(**{name[3:]: v})
        raise AttributeError(name)


Manager = BaseManager.from_queryset(SignalQuerySet)


class Shelf(models.Model):
    name = models.CharField(max_length=10)
    items_count = models.IntegerField(default=0)
    objects = Manager()

    def __str__(self):
        return self.name


class Thing(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE, related_name="things", null=True)
    name = models.CharField(max_length=10, unique=True)
    n = models.IntegerField(default=0, db_default=7)
    objects = Manager()
    plain = models.Manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.name}{self.n}"
