from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver


@receiver([post_save, post_delete])
def all_of_them(sender, instance, **kw):
    print(sender.__name__, instance.pk, instance, kw.get("created", "deleted"))
