from django.db.models.signals import post_save
from django.dispatch import receiver


@receiver(post_save, sender="store.Item")
def seen(sender, instance, **kw):
    print("seen", sender._meta.label, instance)
