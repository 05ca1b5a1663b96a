from django.db.models.signals import *
from django.dispatch import receiver


@receiver([post_save, pre_delete], sender="shop.Item")
def by_name(signal, sender, instance, **kwargs):
    print("  by_name", sender.__name__, instance.pk)


@receiver(post_save, sender="shop.item", dispatch_uid="one")
def lower(sender, instance, **kwargs):
    print("  lower", instance.pk)


@receiver(post_save, sender="shop.ITEM", dispatch_uid="one")
def upper(sender, instance, **kwargs):
    print("  upper", instance.pk)


@receiver(m2m_changed, sender="shop.Item_tags")
def linked(sender, action, **kwargs):
    print("  linked", sender.__name__, action)


@receiver(post_save, sender="shop.Never")
def never(sender, **kwargs):
    print("  never")


@receiver(post_init, sender="shop.Late")
def late(sender, instance, **kwargs):
    print("  late", instance)


class Listener:
    def hear(self, sender, **kwargs):
        print("  heard", sender.__name__)


post_save.connect(Listener().hear, sender="shop.Item")
post_save.disconnect(never, sender="shop.Never")
