from django.apps import apps
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver


@receiver(post_save, sender="core.Thing")
@receiver(post_save, sender="more.Gadget")
def saved(sender, instance, **kwargs):
    print("core saw", sender._meta.verbose_name, instance.pk)


def stamp(sender, instance, **kwargs):
    instance.created_by = sender.__name__.lower()


for model in apps.get_models():
    if hasattr(model, "created_by"):
        pre_save.connect(stamp, sender=model, dispatch_uid=f"stamp {model._meta.label}")
print("hooks", [m._meta.label for m in apps.get_models() if m._meta.app_label in ("core", "more")])
