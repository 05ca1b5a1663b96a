# Shown in: Graph, Models
from attack import MARKUP, does

from django.db import models
from django.db.models.signals import post_save


class Thing(models.Model):
    name = models.CharField(max_length=200, verbose_name=MARKUP)
    kind = models.CharField(max_length=99, choices=[(MARKUP, MARKUP)], default=MARKUP)
    others = models.ManyToManyField("self", verbose_name=MARKUP)

    class Meta:
        app_label = "kitchen"
        verbose_name = MARKUP

    def __str__(self):
        return MARKUP


def receiver(sender, instance, **kwargs):
    return instance


receiver.__name__ = receiver.__qualname__ = MARKUP
post_save.connect(receiver, sender=Thing)
does("a row", lambda: Thing.objects.create(name=MARKUP))
does(
    "a relation", lambda: Thing.objects.get().others.add(Thing.objects.create(name="b"))
)
