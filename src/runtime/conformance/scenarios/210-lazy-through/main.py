from app.models import Post, Tag
from django.db.models.signals import m2m_changed

p = Post.objects.create()
t = Tag.objects.create()
p.tags.add(t)
t.post_set.clear()
print(
    Post.tags.through,
    Post.tags.through.__name__,
    Post.tags.through._meta.label,
    Post.tags.through._meta.auto_created,
)
from app import signals

print(
    m2m_changed.disconnect(signals.h, sender="app.Post_tags"),
    m2m_changed.disconnect(signals.h, sender=Post.tags.through),
)
p.tags.add(t)
