from django.db import models
from django.db.models import Count, F, Prefetch, Q
from shop.models import Author, Comment, LiveManager, Popular, Post, PostQuerySet, Tag

a, b = Author.objects.create(name="Ada"), Author.objects.create(name="Bob")
p = Post.objects.create(author=a, title="one", likes=3)
q = a.posts.create(title="two", likes=12)
r = Post.everything.create(author=b, title="three")
s = Post.objects.create(author=b, title="untitled")
for n, x in enumerate((p, q, q)):
    x.comments.create(text=f"c{n}")
t = Tag.objects.create(name="t")
t.posts.set([p, q, r])
print(Post.objects.all(), Post.everything.dead(), Popular.popular.all(), Popular.objects.count(), Popular._default_manager.name, Post._base_manager.name, Post._default_manager.name, Comment._default_manager.name, [m.name for m in Comment._meta.managers], [m.name for m in Popular._meta.managers])
print(q.delete(), Post.objects.all(), Post.everything.all(), a.posts.all(), a.posts(manager="everything").all(), Comment.spam.count(), Comment.objects.count())
print(t.posts.all(), t.posts.count(), t.posts(manager="everything").count(), Author.objects.filter(posts__likes=12), Author.objects.annotate(n=Count("posts")).values_list("name", "n").order_by("name"))
c = Comment.spam.get(text="c1")
print(c.post, c.post.deleted_at is None, c.deleted_at is None)
print(Post.objects.filter(author=b).delete(), Post.objects.all(), b.posts.exists())
q.refresh_from_db()
print(q.title, Post.everything.dead().count(), Post.objects.filter(pk=q.pk).exists())
try:
    Post.objects.get(pk=q.pk)
except Post.DoesNotExist as e:
    print(e)
q.likes = F("likes") + 1
q.save(update_fields=["likes"])
q.refresh_from_db()
print(q.likes)
print(Post.objects.live().dead(), hasattr(Post.objects, "_private"), hasattr(Post.objects, "public"), hasattr(Post.objects, "hard_delete"), hasattr(Post.objects.all(), "public"), LiveManager.__mro__[1].__name__, type(Post.everything).__name__)
print(Post.objects == Post.objects, Post.objects is Post.objects, Post.objects.model, str(Post.objects), Post.objects.auto_created, Author.objects.auto_created, Author.objects.name)
for bad in (lambda: p.objects, lambda: models.Manager.all, lambda: Post.objects.nope, lambda: Post.comments.all(), lambda: Post.author.posts, lambda: Author.posts.get()):
    try:
        print(str(bad())[:60])
    except AttributeError as e:
        print(e)
print([(x.title, [str(y) for y in x.comments.all()]) for x in Post.everything.prefetch_related("comments")])
print([(x.title, x.kept) for x in Post.everything.prefetch_related(Prefetch("comments", Comment.spam.order_by("-text"), to_attr="kept"))])
print([(x.name, list(x.posts.all())) for x in Author.objects.prefetch_related("posts").order_by("name")])
print(b.delete())
print(a.delete())
print(Post.everything.count(), Comment.spam.count(), Author.objects.count())
pop = Popular.objects.create(author=Author.objects.create(name="Cy"), title="pop", likes=20)
print(Popular.popular.get() == Post.objects.get(), Popular.popular.all().delete(), Post.everything.values_list("title", "deleted_at__isnull") if False else Post.everything.count())
print(pop.delete(hard=True), Post.everything.hard_delete())
