from django.core.exceptions import ValidationError
from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from shop.models import Blog, Draft, Guest, Note, Post, Reader

NAMES = {id(s): n for n, s in dict(pre_save=pre_save, post_save=post_save, pre_delete=pre_delete, post_delete=post_delete).items()}
for s in (post_save, pre_delete, post_delete):
    s.connect(lambda sender, instance, signal, **kw: print("  ", NAMES[id(signal)], sender.__name__, instance), weak=False) if s is not post_save else None
m2m_changed.connect(lambda sender, action, pk_set, instance, **kw: print("   m2m", action, instance, pk_set), weak=False)


def step(label, function):
    print(label)
    try:
        print(" =", function())
    except Exception as error:
        print(" !", type(error).__name__, error)


blog = Blog.objects.create(name="b")
a, b, c = (blog.posts.create(name=n) for n in "abc")
g = Guest.objects.create(name="g", blog=blog)
r, q = Reader.objects.create(name="r", best=a), Reader.objects.create(name="q", best=b)
n1, n2 = blog.notes.create(name="n1"), Note.objects.create(name="n2", about=blog)
Note.every.filter(pk=n2.pk).update(gone=True)
a.twin = b
a.save()
a.readers.add(r, q)
Post.every.filter(name__in=["b"]).update(gone=True)
Reader.every.filter(name="q").update(gone=True)
every = lambda model: list(model.every.order_by("pk").values_list("name", "gone"))
step("hidden", lambda: (blog.posts.all(), blog.posts.count(), Post.objects.get(pk=a.pk).twin, Reader.every.get(name="q").best, b.other, blog.notes.all()))
step("join", lambda: (Reader.objects.filter(best__name="b"), Blog.objects.filter(posts__name="b"), Blog.objects.annotate(n=Count("posts")).get().n, Blog.objects.filter(notes__name="n2")))
step("related", lambda: Post.objects.select_related("twin").get(pk=a.pk).twin)
step("prefetch", lambda: [[list(x.posts.all()), list(x.notes.all())] for x in Blog.objects.prefetch_related("posts", "notes")])
step("prefetch fk", lambda: [x.best for x in Reader.every.prefetch_related("best").order_by("pk")])
step("prefetch one", lambda: [x.twin for x in Post.objects.prefetch_related("twin").order_by("pk")])
step("prefetch m2m", lambda: [list(x.readers.all()) for x in Post.objects.prefetch_related("readers").order_by("pk")])
step("generic", lambda: [x.about for x in Note.every.prefetch_related("about").order_by("pk")])
step("refresh", lambda: (b.refresh_from_db(), b.gone))
step("save", lambda: (b.save(), every(Post)))
step("save guest", lambda: (g.delete(), every(Post), every(Guest)))
step("unique", lambda: Post(name="x", twin=b).full_clean(exclude=["blog"]))
step("set", lambda: (blog.posts.set([a]), every(Post), list(Post.every.values_list("blog", flat=True).order_by("pk"))))
step("add", lambda: blog.posts.add(b, c))
step("remove", lambda: (blog.posts.remove(b), list(Post.every.values_list("blog", flat=True).order_by("pk"))))
step("clear", lambda: (blog.posts.clear(bulk=False), list(Post.every.values_list("blog", flat=True).order_by("pk"))))
step("m2m", lambda: (a.readers.set([]), Post.readers.through.objects.count(), a.readers.clear(), Post.readers.through.objects.count()))
step("reverse", lambda: (q.posts.clear(), q.posts.all(), Post.readers.through.objects.count()))
step("proxy", lambda: (Draft.objects.create(name="d"), Draft.objects.count(), Draft.every.count(), Draft._default_manager.name, Post._base_manager.name))
step("soft", lambda: (Draft.objects.filter(name="d").delete(), every(Post)))
step("notes", lambda: (blog.notes.clear(), every(Note)))
step("remove notes", lambda: (blog.notes.create(name="n3"), blog.notes.remove(n2), every(Note)))
Post.every.filter(pk=c.pk).update(blog=blog)
Post.every.filter(pk=b.pk).update(blog=blog, gone=True)
step("delete", lambda: (blog.delete(), every(Post), every(Note), every(Reader)))
step("managers", lambda: [(m.name, type(m).__name__) for m in Guest._meta.managers])
step("get", lambda: Post.objects.get_or_create(name="b"))
step("up", lambda: Post.objects.update_or_create(name="c", defaults={"gone": True}))
step("exists", lambda: Reader.objects.annotate(e=Exists(Post.objects.filter(readers=OuterRef("pk")))).values_list("name", "e"))
