from django.db.models.signals import post_save, pre_save
from shop.models import Slot, Thing


def say(sender, instance, **kwargs):
    print("  ", kwargs["signal"] is pre_save and "pre" or "post", sender.__name__, instance.pk, kwargs.get("created"))


for model in (Slot, Thing):
    pre_save.connect(say, sender=model)
    post_save.connect(say, sender=model)
