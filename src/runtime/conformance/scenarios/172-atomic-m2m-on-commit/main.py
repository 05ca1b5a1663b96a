from django.db import IntegrityError, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver

from shop.models import Item, Tag


@receiver(post_save)
def later(sender, instance, created, **kwargs):
    transaction.on_commit(lambda: print("committed", sender.__name__, instance, created))


@receiver(m2m_changed, sender=Item.tags.through)
def linked(action, instance, pk_set, reverse, **kwargs):
    print(action, instance, pk_set, reverse)
    if action == "post_add":
        transaction.on_commit(lambda: print("links of", instance, pk_set))


@receiver(post_delete, sender=Tag)
def dropped(instance, origin, **kwargs):
    print("dropped", instance, instance.items.count(), origin)
    if instance.name == "keep":
        raise ValueError("keep it")


with transaction.atomic():
    item = Item.objects.create(name="a")
    red = Tag.objects.create(name="red")
    item.tags.add(red)
    try:
        with transaction.atomic():
            item.tags.create(name="blue")
            Tag.objects.create(name="red")
    except IntegrityError as exc:
        print("IntegrityError", exc)
    red.items.set([item, Item.objects.create(name="b")])
    print([tag.name for tag in item.tags.all()], Item.objects.count())

keep = Tag.objects.create(name="keep")
keep.items.add(item)
try:
    Tag.objects.filter(name__in=["keep", "red"]).delete()
except ValueError as exc:
    print("ValueError", exc, Tag.objects.count(), keep.items.count())
item.tags.remove(keep)
print(red.delete())
