from django.dispatch import receiver
from .models import Doc, Folder, restored, soft_deleted


@receiver(soft_deleted, sender=Folder)
def cascade(sender, instance, **kwargs):
    return instance.doc_set.all().delete()


@receiver(restored)
def back(sender, instance, **kwargs):
    if hasattr(instance, "doc_set"):
        for d in Doc.all_objects.filter(folder=instance):
            d.restore()
    else:
        raise RuntimeError("no docs for " + sender.__name__)
