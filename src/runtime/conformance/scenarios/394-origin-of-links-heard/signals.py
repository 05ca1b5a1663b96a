from django.db.models.signals import pre_delete, post_delete, m2m_changed
from django.dispatch import receiver
from .models import Follow, Friend, Person

@receiver(pre_delete)
def going(sender, instance, origin, **kwargs):
    print("going", sender.__name__, instance, origin, type(origin).__name__)

@receiver(post_delete)
def gone(sender, instance, origin, **kwargs):
    print("gone", sender.__name__, origin)

@receiver(m2m_changed)
def changed(sender, action, pk_set, **kwargs):
    print(action, sorted(pk_set) if pk_set else pk_set)

