from . import signals
from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=10)


class Item(models.Model):
    tags = models.ManyToManyField(Tag)


class Special(Item):
    pass


class Short(Item):
    class Meta:
        proxy = True


for early in (
    lambda: Item._meta.get_fields(),
    lambda: Item._meta.get_field("special"),
    lambda: Item._meta.get_field("tags"),
    lambda: Item.objects.filter(special=1),
    lambda: Item._meta.related_objects,
):
    try:
        print("early", early())
    except Exception as error:
        print("early", type(error).__name__, error)
