from django.db import models
from django.db.models import Count, F, OuterRef, Prefetch, Q, prefetch_related_objects
from shop.models import Author, Blog, Credit, Entry, Note

b1, b2 = Blog.objects.create(name="b1"), Blog.objects.create(name="b2")
es = [Entry.objects.create(blog=[b1, b1, b2, None][i], title=f"e{i}", rank=i % 2) for i in range(4)]
a1, a2 = Author.objects.create(name="a1", best=es[0]), Author.objects.create(name="a2")
for e, a, r in ((0, a1, "main"), (0, a2, "co"), (1, a1, "co"), (2, a2, "main"), (3, a2, "co")):
    Credit.objects.create(entry=es[e], author=a, role=r)
for e in (es[0], es[2], b1, a1):
    Note.objects.create(text="n", about=e)
print("--- blogs")
for b in Blog.objects.prefetch_related("entries__authors", "notes").order_by("pk"):
    print(b.name, [(e.title, [a.name for a in e.authors.all()]) for e in b.entries.all()], b.notes.all(), b.entries.count(), b.entries.filter(rank=1).count())
print("--- top")
for b in Blog.objects.prefetch_related(Prefetch("entries", Entry.objects.order_by("title")[:1], to_attr="first")).order_by("pk"):
    print(b.name, b.first)
print("--- roles")
for a in Author.objects.prefetch_related(Prefetch("entries", Entry.objects.filter(credit__role="main"), to_attr="mains"), Prefetch("entries", Entry.objects.exclude(credit__role="main"), to_attr="others"), "best__blog").order_by("pk"):
    print(a.name, a.mains, a.others, a.best and a.best.blog and a.best.blog.name)
print("--- generic")
for n in Note.objects.prefetch_related("about").order_by("pk"):
    print(type(n.about).__name__, n.about.pk)
print(Note.objects.filter(entry__blog=b1), Entry.objects.filter(notes__text="n").order_by("pk"))
print("--- select")
for c in Credit.objects.select_related("entry__blog", "author__best").order_by("pk"):
    print(c.entry.title, c.entry.blog and c.entry.blog.name, c.author.best and c.author.best.title)
for e in Entry.objects.select_related("best_of", "blog").order_by("pk"):
    try:
        print(e.title, e.best_of.name)
    except Entry.best_of.RelatedObjectDoesNotExist as error:
        print(e.title, error)
print("--- objects")
blogs = list(Blog.objects.order_by("pk"))
prefetch_related_objects(blogs, "entries")
prefetch_related_objects(blogs, "entries", Prefetch("entries__authors", Author.objects.filter(name="a2")))
print([[list(e.authors.values_list("name", flat=True)) for e in b.entries.all()] for b in blogs], [[[a.name for a in e.authors.all()] for e in b.entries.all()] for b in blogs])
b1.entries.add(es[3])
blogs[0].entries.create(title="new")
print([e.title for e in blogs[0].entries.all()], blogs[0].entries.all()._result_cache is None)
for bad in (lambda: list(Blog.objects.prefetch_related("nope")), lambda: list(Blog.objects.prefetch_related("name")), lambda: list(Blog.objects.prefetch_related("entries__nope")), lambda: list(Blog.objects.prefetch_related(Prefetch("entries", Entry.objects.values("pk")))), lambda: list(Blog.objects.prefetch_related("entries", Prefetch("entries", Entry.objects.all()))), lambda: list(Blog.objects.prefetch_related(Prefetch("entries", to_attr="name"))), lambda: list(Blog.objects.values("pk").prefetch_related("entries")), lambda: list(Entry.objects.select_related("authors")), lambda: list(Entry.objects.select_related("blog__nope")), lambda: Entry.objects.select_related("blog").values("pk").select_related("blog"), lambda: list(Entry.objects.select_related(None).only("blog").select_related("blog")), lambda: list(Entry.objects.only("title").select_related("blog"))):
    try:
        print(len(bad()))
    except Exception as error:
        print(type(error).__name__, error)
print("--- annotations")
print([(e.title, e.n, e.main) for e in Entry.objects.annotate(n=Count("authors"), main=Count("credit", filter=Q(credit__role="main"))).order_by("pk").prefetch_related("authors")])
print(Blog.objects.annotate(n=Count("entries__authors", distinct=True)).values_list("name", "n").order_by("name"), Author.objects.filter(entries__blog__name="b1").distinct().order_by("-name").values("name"))
