from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, F
from django.db.models.signals import *
from django.dispatch import receiver
from app.models import *


@receiver([post_save, post_delete], sender=Comment)
def count(signal, instance, **kw):
    t = instance.target
    if t is None:
        print("no target")
        return
    type(t).objects.filter(pk=t.pk).update(n=t.comments.count())
    print("count", t, kw.get("origin"))


p = Post.objects.create(t="p")
v = Video.objects.create(t="v")
c = Comment.objects.create(target=p, text="1")
p.comments.create(text="2")
v.comments.add(Comment(target=v, text="3"), bulk=False)
p.refresh_from_db()
print(
    p.n,
    p.comments.all(),
    Comment.objects.filter(content_type__model="post").count(),
    Post.objects.filter(comments__text="2"),
    Post.objects.annotate(c=Count("comments")).values_list("t", "c"),
)
print(
    [x.target for x in Comment.objects.prefetch_related("target")],
    [list(x.comments.all()) for x in Post.objects.prefetch_related("comments")],
)
c.target = v
c.save()
p.comments.remove(*p.comments.all()[:1])
print(Comment.objects.values_list("text", "object_id", "content_type__model"))
try:
    print(v.comments.set([c]))
    print(v.comments.all())
except Exception as e:
    print(type(e).__name__, e)
try:
    Comment.objects.filter(target=v)
except Exception as e:
    print(type(e).__name__, e)
print(v.delete(), Comment.objects.count())
p.comments.clear()
x = Comment(text="x")
try:
    x.save()
except Exception as e:
    print(type(e).__name__, e)
x.target = None
print(x.object_id, x.content_type)
print(
    Comment._meta.private_fields,
    Comment.target,
    Post.comments,
    Post._meta.private_fields,
)
