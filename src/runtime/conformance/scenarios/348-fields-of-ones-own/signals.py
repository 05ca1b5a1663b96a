from django.db.models.signals import post_init, post_save, pre_save
from django.dispatch import receiver
from shop.models import Product


@receiver(post_init, sender=Product)
def remember(instance, **kwargs):
    instance._before = {f.attname: instance.__dict__.get(f.attname) for f in instance._meta.concrete_fields}


@receiver(pre_save, sender=Product)
def before(instance, update_fields, **kwargs):
    print("pre", instance.slug, instance.version, instance.price, update_fields and sorted(update_fields))


@receiver(post_save, sender=Product)
def after(instance, created, **kwargs):
    changed = {k: (v, getattr(instance, k)) for k, v in instance._before.items() if v != getattr(instance, k)}
    print("post", created, changed)
    remember(instance)
