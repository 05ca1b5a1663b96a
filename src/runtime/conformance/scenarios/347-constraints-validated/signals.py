from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save, post_save
from django.dispatch import receiver
from shop.models import Room, Strict


@receiver(pre_save, sender=Room)
def check(sender, instance, raw, **kwargs):
    try:
        instance.full_clean()
    except ValidationError as e:
        print("  pre_save", {k: [(m.code, m.messages) for m in v] for k, v in e.error_dict.items()})


@receiver(post_save, sender=Strict)
def strict(instance, created, **kwargs):
    print("  strict", instance.pk, created)
