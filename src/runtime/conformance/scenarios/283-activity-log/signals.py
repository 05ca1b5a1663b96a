from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_save, post_delete, m2m_changed
from .models import Activity, Publishable, Album
def log(verb, instance, **data):
    a = Activity(target=instance, verb=verb, data=data)
    a.save()
    print("log", a, a.data)
def saved(sender, instance, created, **kwargs):
    log("made" if created else "edit", instance, fields=sorted(kwargs["update_fields"] or []))
def deleted(sender, instance, **kwargs):
    print("gone", instance, instance.pk, Activity.objects.filter(object_id=instance.pk).count())
for model in Publishable.__subclasses__():
    post_save.connect(saved, sender=model, dispatch_uid=f"{model.__name__}.saved")
    post_delete.connect(deleted, sender=model)
def photos(instance, action, model, pk_set, reverse, **kwargs):
    if action.startswith("post_"):
        for each in model._default_manager.filter(pk__in=pk_set or ()).order_by("pk"):
            log(action[5:], each if not reverse else instance, reverse=reverse)
m2m_changed.connect(photos, Album.photos.through, weak=False)
del photos
