import datetime as dt
from django.db.models import Avg, Case, CharField, Count, Exists, ExpressionWrapper, F, IntegerField, Max, Min, OuterRef, Prefetch, Q, StdDev, Subquery, Sum, Value, When
from django.db.models.functions import Concat, ExtractYear, Length, Lower, TruncMonth, Upper, Greatest, Coalesce, Substr, Round, Abs
from django.utils import timezone
from shop.models import *
from shop.signals import inits
ann, bob, cy = [Author.objects.create(name=n, born=b) for n, b in (("Ann", dt.date(1970, 1, 2)), ("Bob", None), ("Cy", dt.date(1980, 5, 6)))]
when = timezone.make_aware(dt.datetime(2024, 2, 3, 4, 5))
books = [Book.objects.create(title=t, author=a, price=p, published=w) for t, a, p, w in (("Toast", ann, "9.50", when), ("Jam", ann, 12, when + dt.timedelta(days=40)), ("Tea", bob, "3.25", None))]
l = [Label.objects.create(name=n) for n in ("food", "hot")]
books[0].tags.add(*l, through_defaults={"weight": 3})
books[2].tags.add(l[1])
Labelling.objects.create(book=books[1], label=l[0])
inits.clear()
def show(label, value):
    print(label, value, len(inits)); inits.clear()
show("cheap", list(Book.objects.cheap()))
show("touch", Book.objects.cheap().order_by("pk").touch())
show("annot", list(Author.objects.annotate(n=Count("book"), avg=Avg("book__price"), top=Max("book__price")).values_list("name", "n", "avg", "top")))
show("sub", list(Author.objects.annotate(last=Subquery(Book.objects.filter(author=OuterRef("pk")).order_by("-price").values("title")[:1])).values_list("name", "last")))
show("exists", [a.name for a in Author.objects.filter(~Exists(Book.objects.filter(author=OuterRef("pk"))))])
show("labels", list(Label.objects.annotate(w=Sum("labelling__weight"), n=Count("book", distinct=True)).order_by("name").values("name", "w", "n")))
show("case", list(Book.objects.annotate(kind=Case(When(price__gte=10, then=Value("dear")), When(tags__name="food", then=Value("food")), default=Value("other"), output_field=CharField())).order_by("pk", "kind").values_list("title", "kind")))
show("concat", list(Book.objects.annotate(t=Concat(Upper("title"), Value(" by "), "author__name")).order_by("t").values_list("t", flat=True)))
show("q", list(Book.objects.filter(Q(title__startswith="T") & ~Q(author__name="Bob") | Q(price=12)).order_by("-price")))
show("exclude", list(Book.objects.exclude(tags__name="hot").order_by("pk")))
show("year", list(Book.objects.filter(published__year=2024, published__month__gte=3).values_list("title", ExtractYear("published"))))
show("months", list(Book.objects.datetimes("published", "month")))
show("dates", list(Author.objects.dates("born", "year", order="DESC")))
show("union", list(Book.objects.filter(price__lt=4).values_list("title").union(Author.objects.order_by().values_list("name")).order_by("title")))
show("inbulk", {k: str(v) for k, v in Label.objects.in_bulk(["hot"], field_name="name").items()} and sorted(Label.objects.in_bulk(["hot"], field_name="name")))
show("select", [(b.title, b.author.name) for b in Book.objects.select_related("author").order_by("author__name", "title")])
with_tags = Book.objects.prefetch_related(Prefetch("tags", queryset=Label.objects.order_by("-name"), to_attr="labels")).order_by("pk")
show("prefetch", [(b.title, [x.name for x in b.labels]) for b in with_tags])
show("agg", Book.objects.aggregate(n=Count("*"), a=Avg("price"), s=Sum("price", filter=Q(price__gt=5)), m=Min("published"), none=Sum("price", filter=Q(price__gt=500)), d=Sum("price", default=0)))
show("diff", list(Book.objects.annotate(d=ExpressionWrapper(F("price") * 2 - 1, output_field=IntegerField())).order_by("d").values_list("d", flat=True)))
show("alias", list(Author.objects.alias(n=Count("book")).filter(n__gt=0).values_list("name", flat=True)))
show("first", (Book.objects.first(), Book.objects.order_by("title").last(), Book.objects.earliest("price"), Book.objects.none().first()))
show("slices", (list(Book.objects.order_by("pk")[1:]), Book.objects.order_by("pk")[0], Book.objects.order_by("pk")[::2]))
show("named", [r.title for r in Book.objects.order_by("pk").values_list("title", "price", named=True)])
for lookup in ({"pk": 0}, {"title__contains": "T"}):
    try:
        Book.objects.get(**lookup)
    except (Book.DoesNotExist, Book.MultipleObjectsReturned) as e:
        print(type(e).__qualname__, e)
show("len", list(Book.objects.annotate(n=Length("title")).filter(n__lte=3).order_by("n", "title").values_list("title", "n")))
show("order", list(Author.objects.order_by(F("born").desc(nulls_last=True)).values_list("name", flat=True)))
show("func", list(Book.objects.order_by("pk").values_list(Lower("title"), Substr("title", 2, 2), Round("price"), Coalesce("published", Value(when)))))
show("rev", list(Author.objects.filter(book__labelling__label__name="food").distinct()))
show("upd", Book.objects.filter(author__name="Ann").update(price=F("price") + 1))
show("only", [b.title for b in Book.objects.only("title").order_by("pk")])
show("iter", [b.pk for b in Book.objects.order_by("pk").iterator(chunk_size=2)])
show("contains", (Book.objects.contains(books[0]), Book.objects.cheap().contains(books[1]), Book.objects.filter(title__iregex=r"^t").count(), Book.objects.filter(title__in=["Jam", "x"]).exists()))
show("set", (bob.books.count(), ann.books.order_by("-title").values_list("title", flat=True)[0], list(ann.books.through.objects.all()) if hasattr(ann.books, "through") else None))
show("repr", (Book.objects.order_by("pk"), Author.objects.none(), Book.objects.values("title").order_by("pk")))
