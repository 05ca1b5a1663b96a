def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import datetime as d
from django.db.models import *
from django.db.models.functions import *
from shop.models import Author, Book, Review

ann, bob, cid, dan = (Author.objects.create(name=n, age=a) for n, a in (("ann", 30), ("bob", None), ("cid", 50), ("dan", 30)))
ann.friends.add(bob, cid)
B = lambda title, author, pages, price, out, co=(), **meta: (lambda b: (b.co.set(co), b)[1])(Book.objects.create(title=title, author=author, pages=pages, price=price, out=out, meta=meta))
z = B("zen", ann, 100, "10.00", d.date(2024, 1, 1), [bob], tags=["a", "b"], n=1, deep={"x": {"y": None}})
y = B("yak", ann, 300, "30.50", d.date(2025, 6, 1), [bob, cid], tags=[], n=2.5)
x = B("xen", bob, 200, "20.25", None, [], n="1")
w = B("wok", cid, 50, "5", d.date(2023, 3, 3), [ann])
for b, s, by in ((z, 5, bob), (z, 3, cid), (y, 4, None), (x, 1, ann), (x, 2, ann)):
    Review.objects.create(book=b, stars=s, by=by)
A, BO, R = Author.objects, Book.objects, Review.objects
for label, f in {
    "q1": lambda: BO.filter(Q(author=ann) & ~Q(pages=100) | Q(title__startswith="w")),
    "q2": lambda: BO.exclude(reviews__stars__lt=4),
    "q3": lambda: BO.filter(reviews__stars=5, reviews__by=cid),
    "q4": lambda: BO.filter(reviews__stars=5).filter(reviews__by=cid),
    "q5": lambda: BO.exclude(reviews__stars=5, reviews__by=cid),
    "q6": lambda: A.filter(book__isnull=True),
    "q7": lambda: A.filter(book__reviews__isnull=False).distinct(),
    "q8": lambda: A.exclude(book__pages__gt=100),
    "q9": lambda: A.filter(~Q(age=30)),
    "q10": lambda: A.exclude(age__gt=30),
    "q11": lambda: A.filter(Q(age__gt=30) ^ Q(name="bob")),
    "q12": lambda: A.filter(friends__friends=ann).distinct(),
    "q13": lambda: BO.filter(co=bob).filter(co=cid),
    "q14": lambda: BO.filter(co__in=[bob, cid]).distinct(),
    "q15": lambda: BO.filter(author__in=A.filter(age=30)),
    "q16": lambda: BO.filter(pk__in=R.filter(stars__gte=4).values("book")),
    "q17": lambda: BO.filter(Exists(R.filter(book=OuterRef("pk"), stars__lt=F("book__pages")))),
    "q18": lambda: BO.filter(pages__gt=F("author__age") * 5),
    "q19": lambda: A.annotate(n=Count("book"), m=Count("co_books", distinct=True)).values_list("name", "n", "m"),
    "q20": lambda: A.annotate(n=Count("book", filter=Q(book__pages__gt=100))).filter(n__gt=0).values_list("name", "n"),
    "q21": lambda: A.values("age").annotate(n=Count("pk"), names=Max("name")).order_by("age"),
    "q22": lambda: BO.values("author__name").annotate(s=Sum("price"), a=Avg("pages"), r=Avg("reviews__stars")).order_by("author__name"),
    "q23": lambda: BO.annotate(best=Subquery(R.filter(book=OuterRef("pk")).order_by("-stars").values("stars")[:1])).values_list("title", "best"),
    "q24": lambda: BO.annotate(k=Case(When(pages__lt=100, then=Value("thin")), When(pages__lt=250, then=Value("mid")), default=Value("fat"))).values_list("title", "k"),
    "q25": lambda: BO.aggregate(a=Avg("price"), s=Sum("pages"), m=Max("out"), n=Count("pk", filter=Q(out=None)), lo=Min(Lower("title"))),
    "q26": lambda: BO.filter(meta__n=1),
    "q27": lambda: BO.filter(meta__n__gt=1),
    "q28": lambda: BO.filter(meta__tags=["a", "b"]),
    "q29": lambda: BO.filter(meta__tags__0="a"),
    "q30": lambda: BO.filter(meta__has_key="tags"),
    "q31": lambda: BO.filter(meta__deep__x__y=None),
    "q32": lambda: BO.filter(meta__deep__isnull=True),
    "q33": lambda: BO.filter(meta__has_any_keys=["deep", "zz"]),
    "q34": lambda: BO.filter(meta__has_keys=["n", "tags"]),
    "q35": lambda: BO.values_list("meta__n", "meta__tags__0"),
    "q36": lambda: BO.order_by("meta__n").values_list("title", flat=True),
    "q37": lambda: BO.filter(meta={}),
    "q38": lambda: BO.order_by("author__name", "-pages"),
    "q39": lambda: BO.order_by("-author"),
    "q40": lambda: BO.order_by(F("out").asc(nulls_last=True)),
    "q41": lambda: BO.reverse()[1:3],
    "q42": lambda: BO.filter(pages__range=(50, 200)).exclude(title="zen").order_by("pages"),
    "q43": lambda: (BO.filter(pages__lt=100) | BO.filter(author=ann)),
    "q44": lambda: (BO.filter(pages__lt=200) & BO.filter(author=ann)),
    "q45": lambda: (BO.filter(pages__lt=200) ^ BO.filter(author=ann)),
    "q46": lambda: BO.filter(title__in="zen"),
    "q47": lambda: BO.filter(author="ann"),
    "q48": lambda: BO.filter(author=z),
    "q49": lambda: BO.filter(author=Author(name="new")),
    "q50": lambda: BO.filter(author__name=ann),
    "q51": lambda: BO.filter(author_id=ann.pk, author__pk=ann.pk, author__id__in=[ann.pk]),
    "q52": lambda: BO.filter(author__exact=None),
    "q53": lambda: BO.get(author=ann),
    "q54": lambda: BO.filter(author=ann).latest("out"),
    "q55": lambda: BO.dates("out", "year", order="DESC"),
    "q56": lambda: BO.distinct("title"),
    "q57": lambda: list(BO.values_list("author__name", flat=True).distinct()),
    "q58": lambda: BO.values_list("author__name").order_by("author__name").distinct(),
    "q59": lambda: list(BO.select_related("author").only("title", "author__name").values_list("title", "author__name")),
    "q60": lambda: [(a.name, [b.title for b in a.books.all()]) for a in A.prefetch_related(Prefetch("books", BO.filter(pages__gt=60).order_by("pages")))],
    "q61": lambda: [(a.name, [b.title for b in a.long]) for a in A.prefetch_related(Prefetch("books", BO.filter(pages__gt=60), to_attr="long"), "co_books__reviews")],
    "q62": lambda: A.filter(books__title="zen"),
    "q63": lambda: A.filter(book__title="zen").values("book__title", "book__reviews__stars"),
    "q64": lambda: A.filter(co_books__author=ann).values_list("name", "co_books__title").order_by("name", "co_books__title"),
    "q65": lambda: BO.union(BO.filter(pages=50), all=True).count(),
    "q66": lambda: BO.filter(author=ann).union(BO.filter(author=cid)).order_by("-title").values_list("title", flat=True),
    "q67": lambda: BO.difference(BO.filter(author=ann)).values_list("title"),
    "q68": lambda: BO.annotate(t=Concat("title", Value(" by "), "author__name")).values_list("t", flat=True)[:2],
    "q69": lambda: BO.annotate(n=Count("reviews")).filter(Q(n=2) | Q(pages=50)).values("title", "n"),
    "q70": lambda: BO.annotate(n=Count("reviews")).aggregate(Sum("n"), Max("n")),
    "q71": lambda: R.values("book__author__name").annotate(n=Count("id")).filter(n__gt=1).order_by("-n"),
    "q72": lambda: R.filter(by__name__in=["ann", "bob"]).update(stars=F("stars") + 1),
    "q73": lambda: R.filter(book__author=ann).update(by=bob),
    "q74": lambda: R.update(book__pages=3),
    "q75": lambda: R.update(stars=F("book__pages")),
    "q76": lambda: list(R.order_by("pk").values_list("stars", "by__name")),
    "q77": lambda: BO.filter(reviews__stars__gt=3).delete(),
    "q78": lambda: BO.exclude(pk__in=[]).count(),
    "q79": lambda: BO.filter(Q()),
    "q80": lambda: BO.filter(Q(pk__in=[]) | Q(title="wok")),
    "q81": lambda: BO.filter(~Q(pk__in=[])),
    "q82": lambda: repr(Q(a=1) | ~Q(b=2) & Q(c__in=[3])),
    "q83": lambda: repr([F("a") + 1, Value("x"), Count("a", distinct=True), Case(When(a=1, then=2)), Lower("a"), F("a").desc(), Exists(BO.all()) and 1, OuterRef("x"), Coalesce("a", Value(1)), Sum("a", filter=Q(b=1))]),
    "q84": lambda: (Q(a=1) == Q(a=1), F("a") == F("a"), Value(1) == Value(1), Lower("a") == Lower("a"), hash(F("x")) == hash(F("x"))),
    "q85": lambda: BO.filter(title__contains=F("author__name")),
    "q86": lambda: BO.alias(n=Count("reviews")).order_by("-n", "title").values_list("title", "n"),
    "q87": lambda: BO.annotate(n=Count("reviews")).values("n").annotate(c=Count("pk")).order_by("n"),
    "q88": lambda: BO.annotate(title=Lower("title")),
    "q89": lambda: BO.annotate(a=F("author__name")).filter(a="ann").values("a", "title"),
    "q90": lambda: str(BO.filter(pages=1).query),
    "q91": lambda: BO.values_list("title", "pages", named=True).first(),
    "q92": lambda: BO.values_list("title", "pages", flat=True),
    "q93": lambda: (BO.filter(pages=1).first(), BO.none().last(), BO.filter(pages=1).exists(), BO.contains(z)),
    "q94": lambda: BO.in_bulk(["wok"], field_name="title"),
    "q95": lambda: list(BO.iterator(chunk_size=1)),
    "q96": lambda: BO.filter(co__age__gt=F("author__age")).values_list("title", "co__name"),
    "q98": lambda: BO.order_by("reviews__stars").values_list("title", "reviews__stars"),
    "q99": lambda: A.annotate(total=Coalesce(Sum("book__price"), Value(0), output_field=DecimalField())).values_list("name", "total"),
}.items():
    t(label, f)
