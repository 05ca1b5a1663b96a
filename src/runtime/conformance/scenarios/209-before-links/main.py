from django.db import transaction
from django.db.models.signals import post_save, m2m_changed
from django.dispatch import receiver
from app.models import *


@receiver(post_save, sender=Post)
def saved(instance, created, **kw):
    print("saved", created, list(instance.tags.all()))
    transaction.on_commit(lambda: print("commit sees", list(instance.tags.all())))


@receiver(m2m_changed, sender=Post.tags.through)
def tags(instance, action, pk_set, model, **kw):
    print(action, pk_set, list(instance.tags.all()))
    if action == "post_add":
        instance.count = instance.tags.count()
        instance.save(update_fields=["count"])


t1, t2 = Tag.objects.create(n="a"), Tag.objects.create(n="b")
p = Post.objects.create(title="x")
p.tags.set([t1, t2])
with transaction.atomic():
    q = Post.objects.create(title="y")
    q.tags.add(t1)
print(
    Post.objects.values_list("title", "count"),
    t1.posts.all(),
    Post.objects.filter(tags__n="a").distinct().count(),
)
with transaction.atomic():
    try:
        with transaction.atomic():
            q.tags.add(t2)
            raise ValueError
    except ValueError:
        print("rolled back", q.count, q.tags.count())
p.tags.remove(t1.pk)
p.tags.clear()
