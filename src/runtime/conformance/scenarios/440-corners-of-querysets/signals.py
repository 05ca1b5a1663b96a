from django.db.models.signals import m2m_changed, post_init, post_save, pre_save
from django.dispatch import receiver

from .models import Album, Artist


@receiver([pre_save, post_save])
def tell(sender, instance, signal, raw, using, update_fields, **kwargs):
    if sender in (Album, Artist):
        print("pre" if signal is pre_save else "post", sender.__name__, instance.name, update_fields and sorted(update_fields), kwargs.get("created"))
