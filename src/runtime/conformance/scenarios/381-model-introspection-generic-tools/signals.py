from django.db.models.signals import post_save, pre_save, m2m_changed
from django.dispatch import receiver
from .models import City
from .tools import to_dict


@receiver(post_save, sender=City)
def dump(instance, created, **kw):
    print("  ", created, to_dict(instance))


@receiver(m2m_changed)
def any_m2m(sender, action, instance, **kw):
    if action.startswith("post"):
        print("  ", sender._meta.label, action, instance, kw["model"].__name__)
