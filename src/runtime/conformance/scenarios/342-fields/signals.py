from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver
from .models import Everything


@receiver(pre_save, sender=Everything)
def before(instance, **kw):
    print("before", repr(instance.title), instance.tags, instance.saves, instance._state.adding)


@receiver(post_save, sender=Everything)
def after(instance, created, **kw):
    print("after", repr(instance.title), instance.saves, instance.saves_twice, created)
