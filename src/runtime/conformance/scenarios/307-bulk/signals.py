from django.db.models.signals import post_save, pre_save, pre_delete, post_delete
from django.dispatch import receiver
from .models import Reading, Sensor


@receiver([pre_save, post_save, pre_delete, post_delete])
def any_of(sender, instance, signal, **kwargs):
    names = {pre_save: "pre_save", post_save: "post_save", pre_delete: "pre_delete", post_delete: "post_delete"}
    if sender in (Reading, Sensor):
        print(names[signal], sender.__name__, getattr(instance, "code", getattr(instance, "n", None)), kwargs.get("created"), kwargs.get("update_fields") and sorted(kwargs["update_fields"]))
