from django.db.models.signals import pre_save, post_init, post_save
from django.dispatch import receiver
from app.models import Task


@receiver(post_init, sender=Task)
def remember(sender, instance, **kw):
    instance._was = {
        f.attname: instance.__dict__.get(f.attname, "<deferred>")
        for f in sender._meta.concrete_fields
    }


@receiver(pre_save, sender=Task)
def compare(sender, instance, **kw):
    try:
        old = sender.objects.get(pk=instance.pk)
    except sender.DoesNotExist:
        print("new")
        return
    changed = [
        f.name
        for f in instance._meta.fields
        if getattr(old, f.name) != getattr(instance, f.name)
    ]
    print("changed", changed, instance._was)


@receiver(post_save, sender=Task)
def again(instance, **kw):
    instance._was = dict(instance.__dict__)
    instance._was.pop("_state")
    instance._was.pop("_was", None)


t = Task(title="a")
t.save()
t.title = "b"
t.save()
t.done = True
t.due = "2024-02-03"
t.save()
t.refresh_from_db()
print(t.due, t._was["due"])
u = Task.objects.defer("due").get()
u.title = "c"
u.save()
print(Task.objects.get().title)
print(sorted(Task.objects.get().__dict__))
