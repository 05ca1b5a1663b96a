from django.db import models
from django.db.models.signals import class_prepared
from django.dispatch import receiver


@receiver(class_prepared)
def prepared(sender, **kwargs):
    print("prepared", sender._meta.label, sorted(kwargs))


class Base(models.Model):
    created_by = models.CharField(max_length=10, default="%(class)s")
    owner = models.ForeignKey("core.Owner", models.CASCADE, related_name="%(app_label)s_%(class)s_set", null=True)

    class Meta:
        abstract = True
        app_label = "core"
        ordering = ["pk"]


class Owner(models.Model):
    name = models.CharField(max_length=10)


class Thing(Base):
    class Meta(Base.Meta):
        verbose_name = "thing to have"
        db_table = "things"
