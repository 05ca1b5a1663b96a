from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import receiver
from .models import Capital, City, Country


@receiver(pre_save)
@receiver(post_save)
def saved(sender, instance, raw, signal, **kwargs):
    if sender._meta.app_label == "shop":
        print("pre" if signal is pre_save else "post", sender.__name__, instance.pk, raw, kwargs.get("created"))
        if raw:
            return
        if sender is City:
            print(instance.country.code)


@receiver(m2m_changed)
def linked(sender, instance, action, pk_set, **kwargs):
    print(sender.__name__, instance.pk, action, sorted(pk_set or []), kwargs.get("raw"))
