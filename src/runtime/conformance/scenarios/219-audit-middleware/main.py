import threading, json
from contextlib import contextmanager
from contextvars import ContextVar
from django.forms.models import model_to_dict
from django.contrib.contenttypes.models import ContentType
from django.contrib.auth.models import User
from django.db.models.signals import post_save, pre_save, post_delete
from django.dispatch import receiver
from app.models import *

_state = threading.local()
current = ContextVar("current", default=None)


@contextmanager
def acting(user):
    _state.user = user
    token = current.set(user)
    try:
        yield user
    finally:
        _state.user = None
        current.reset(token)


WATCHED = {Doc, Tagged}


@receiver(pre_save)
def keep_old(sender, instance, raw, **kw):
    if sender in WATCHED and not raw:
        instance._old = (
            model_to_dict(sender.objects.get(pk=instance.pk)) if instance.pk else {}
        )


@receiver(post_save)
def write(sender, instance, created, **kw):
    if sender not in WATCHED:
        return
    new = model_to_dict(instance)
    diff = {
        k: [instance._old.get(k), v]
        for k, v in new.items()
        if instance._old.get(k) != v
    }
    Entry.objects.create(
        user=getattr(_state, "user", None),
        content_type=ContentType.objects.get_for_model(instance),
        object_id=instance.pk,
        action="C" if created else "U",
        diff=json.dumps(diff, default=str, sort_keys=True),
    )


@receiver(post_delete)
def removed(sender, instance, **kw):
    if sender in WATCHED:
        Entry.objects.create(user=current.get(), target=instance, action="D")


ann = User.objects.create_user("ann")
with acting(ann):
    d = Doc.objects.create(title="a", price="1.50")
    d.title = "b"
    d.save()
    d.save()
d.delete()
for e in Entry.objects.select_related("user", "content_type"):
    print(e.user, e.content_type, e.object_id, e.get_action_display(), e.diff, e.target)
print(
    ContentType.objects.get_for_model(Doc).model_class(),
    ContentType.objects.get(app_label="app", model="doc").name,
    Entry.objects.filter(content_type__model="doc").count(),
)
