from django.db.models.signals import pre_delete, post_delete, post_save, m2m_changed
from django.dispatch import Signal, receiver
from app.models import *


@receiver([post_save, pre_delete, post_delete], sender=Note)
def log(signal, instance, **kw):
    print(
        {post_save: "save", pre_delete: "pre", post_delete: "post"}[signal],
        instance,
        instance.deleted_at is not None,
        kw.get("update_fields"),
        kw.get("created"),
    )


@receiver([soft_deleted, restored])
def soft(sender, instance, signal, **kw):
    print("soft" if signal is soft_deleted else "restored", sender.__name__, instance)


m2m_changed.connect(
    lambda action, **k: print(action), sender=Note.labels.through, weak=False
)
a, b = Note.objects.create(t="a"), Note.objects.create(t="b")
l = Label.objects.create()
a.labels.add(l)
a.delete()
print(
    Note.objects.all(),
    Note.everything.all(),
    Note.objects.count(),
    l.note_set.all(),
    l.note_set(manager="everything").all(),
)
print(Note.objects.all().delete(), Note.everything.dead())
a.restore()
print(Note.objects.all())
print(a.hard_delete())
print(Note.everything.count())
print(
    Note._default_manager.name,
    Note._base_manager,
    Note.objects,
    Note.everything.__class__.__name__,
    Note._meta.managers,
    Note._meta.default_manager,
)
b.refresh_from_db() if Note._base_manager.filter(pk=b.pk).exists() else None
print(b.deleted_at is None)
