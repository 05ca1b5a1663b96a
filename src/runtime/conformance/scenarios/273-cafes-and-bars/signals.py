from django.db.models.signals import pre_delete, post_delete, pre_save, post_save
from django.dispatch import receiver
def say(what):
    def receive(sender, instance, origin=None, **kwargs):
        print(what, sender.__name__, instance.pk, getattr(origin, "pk", type(origin).__name__))
    return receive
handlers = [say(w) for w in ("pre", "post")]
pre_delete.connect(handlers[0])
post_delete.connect(handlers[1])
@receiver(post_save)
def saved(sender, instance, created, **kwargs):
    print("saved", sender.__name__, instance.pk, created)
