from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.forms.models import model_to_dict
from shop.models import AuditLog, Audited, Part, Supplier


def write(action, instance, before, after):
    changed = sorted(k for k in {*before, *after} if before.get(k) != after.get(k))
    AuditLog.objects.create(model=instance._meta.label_lower, object_pk=str(instance.pk), action=action, before=before, after=after, changed=changed)


def saved(sender, instance, created, raw, **kwargs):
    if raw or not issubclass(sender, Audited):
        return
    diff = instance.diff
    if created:
        write("create", instance, {}, instance.as_dict())
    elif diff:
        write("update", instance, {k: v[0] for k, v in diff.items()}, {k: v[1] for k, v in diff.items()})
    instance._snapshot = instance.as_dict()


def deleted(sender, instance, **kwargs):
    if issubclass(sender, Audited):
        write("delete", instance, instance.as_dict(), {})


def linked(sender, instance, action, model, pk_set, reverse, **kwargs):
    if action.startswith("post_"):
        write("m2m", instance, {}, {action: sorted(pk_set or []), "reverse": reverse, "dict": [p.number for p in model_to_dict(instance)["fits"]]})


post_save.connect(saved, dispatch_uid="audit")
post_delete.connect(deleted, dispatch_uid="audit")
m2m_changed.connect(linked, sender=Part.fits.through)
