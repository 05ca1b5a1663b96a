print("importing", __name__)
from django.db.models.signals import post_save
from django.dispatch import receiver


@receiver(post_save, sender="app.Item")
def plain(instance, **kw):
    print("plain", instance.n)


@receiver(post_save, sender="app.Item", dispatch_uid="once")
def uid(instance, **kw):
    print("uid", instance.n)
