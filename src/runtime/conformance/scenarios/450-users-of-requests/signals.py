from django.db.models.signals import *
from django.dispatch import receiver
from django.forms.models import model_to_dict
from . import current
from .models import Doc, Rev, Stamped
@receiver(pre_save)
def stamp(sender, instance, **kw):
    if not issubclass(sender, Stamped): return
    users = {k: current.get(k) for k in ("thread", "asgi", "var")}
    print("  stamp", {k: str(v) for k, v in users.items()})
    u = users["var"]
    if u is not None and not u.is_authenticated: u = None
    if instance._state.adding: instance.created_by = u
    instance.modified_by = u
    instance._before = model_to_dict(sender.objects.get(pk=instance.pk)) if not instance._state.adding else {}
@receiver(post_save, sender=Doc)
def rev(instance, created, **kw):
    now = model_to_dict(instance)
    diff = {k: [instance._before.get(k), v] for k, v in now.items() if instance._before.get(k) != v}
    print("  rev", Rev.objects.create(doc=instance, by=instance.modified_by, diff=diff).diff, created)
