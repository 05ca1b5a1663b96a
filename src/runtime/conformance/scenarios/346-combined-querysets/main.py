from django.db.models import Q, Count, F, Exists, OuterRef, Subquery, Sum, Value
from shop.models import Author, Book, Tag

ann = Author.objects.create(name="Ann")
bob = Author.objects.create(name="Bob", mentor=ann)
cid = Author.objects.create(name="Cid", mentor=bob)
tags = [Tag.objects.create(slug=s) for s in ("a", "b", "c")]
rows = [("Alpha", ann, bob, "5.50", True), ("Beta", ann, None, "15", True), ("Gamma", bob, ann, "9.99", False), ("Delta", cid, bob, "20.00", True)]
books = [Book.objects.create(title=t, author=a, editor=e, price=p, published=x) for t, a, e, p, x in rows]
books[0].tags.add(*tags)
books[1].tags.add(tags[0])
books[2].tags.set(tags[1:])

print(1, Author.objects.filter(books__title="Alpha") | Author.objects.filter(books__title="Beta"))
print(2, Author.objects.filter(books__title="Alpha") & Author.objects.filter(books__title="Beta"))
print(3, Book.objects.filter(tags__slug="a") | Book.objects.filter(tags__slug="b"))
print(4, Book.objects.filter(tags__slug="a") & Book.objects.filter(tags__slug="b"))
print(5, Book.objects.filter(tags__slug="a").filter(tags__slug="b"))
print(6, Book.objects.filter(tags__slug="a", tags__in=[2]))
print(7, Author.objects.filter(Q(books__price__gt=10) | Q(edited__price__gt=10)))
print(8, Author.objects.filter(Q(books__price__gt=10) | Q(edited__price__gt=10)).distinct())
print(9, Author.objects.filter(books__published=True) ^ Author.objects.filter(name="Bob"))
print(10, Book.objects.published().by("Ann", "Cid").cheap() | Book.objects.published().by("Cid"))
print(11, Book.objects.none() | Book.objects.cheap(), Book.objects.cheap() | Book.objects.none(), Book.objects.cheap() & Book.objects.none())
try:
    Book.objects.all()[:1] | Book.objects.all()
except TypeError as e:
    print(12, type(e).__name__, e)
try:
    Book.objects.all() | Author.objects.all()
except Exception as e:
    print(13, type(e).__name__, e)
try:
    Book.objects.distinct() & Book.objects.all()
except Exception as e:
    print(14, type(e).__name__, e)
print(15, Author.objects.exclude(books__tags__slug="a"))
print(16, Author.objects.exclude(books__tags__slug="a", books__price__gt=10))
print(17, Author.objects.exclude(Q(books__published=False) | Q(mentor__isnull=True)))
print(18, Book.objects.filter(~Q(editor__name="Bob")))
print(19, Book.objects.filter(~Q(editor__mentor__name="Ann")).order_by("-price"))
print(20, Book.objects.exclude(editor=None).values_list("title", "editor__mentor__name"))
print(21, Author.objects.annotate(n=Count("books", distinct=True), m=Count("edited", distinct=True)).values_list("name", "n", "m"))
print(22, Author.objects.annotate(n=Count("books")).filter(n__gt=0).annotate(m=Count("edited")).values_list("name", "n", "m"))
print(23, Author.objects.filter(books__published=True).annotate(n=Count("books")).values_list("name", "n"))
print(24, Author.objects.annotate(n=Count("books")).filter(books__published=True).values_list("name", "n"))
print(25, Author.objects.annotate(total=Sum("books__price", filter=Q(books__published=True))).values("name", "total"))
print(26, Tag.objects.annotate(n=Count("books"), cheap=Count("books", filter=Q(books__price__lt=10))).order_by("-n", "slug").values_list("slug", "n", "cheap"))
print(27, Author.objects.filter(Exists(Book.objects.filter(author=OuterRef("pk"), tags__slug="b"))))
print(28, Author.objects.filter(~Exists(Book.objects.filter(author=OuterRef("pk"), tags__slug="b"))))
dearest = Book.objects.filter(author=OuterRef("pk")).order_by("-price")
print(29, Author.objects.annotate(top=Subquery(dearest.values("title")[:1]), cost=Subquery(dearest.values("price")[:1])).values_list("name", "top", "cost"))
counts = Book.objects.filter(author=OuterRef("pk")).order_by().values("author").annotate(c=Count("*")).values("c")
print(30, Author.objects.annotate(c=Subquery(counts)).values_list("name", "c"))
print(31, Book.objects.values("author__name").annotate(n=Count("id"), s=Sum("price")).order_by("author__name"))
print(32, Book.objects.order_by().values("published").annotate(n=Count("pk")).order_by("published"))
print(33, Book.objects.values("published").annotate(n=Count("pk")))
print(34, Book.objects.filter(Q(), Q(pk__gt=1) & ~Q(pk=3)))
q = Q(published=True) | Q(price__lt=10, title__startswith="G")
print(35, q, ~q, q & Q(), Q() | q == q, q.negated, (~q).negated)
print(36, repr(Q(a=1) & Q(b=2) | ~Q(c=3)), Q(Q(a=1), b=2).flatten and list(Q(Q(a=1), b=2).flatten()))
print(37, Q(a=1).deconstruct(), (Q(a=1) | Q(b=2)).deconstruct(), (~Q(a=1)).deconstruct(), (Q(x=1) ^ Q(y=2)).deconstruct())
try:
    print(Book.objects.union(Book.objects.cheap()).order_by("title").values_list("title", "price"))
except Exception as e:
    print(37, type(e).__name__, e)
print(38, Book.objects.order_by().union(Book.objects.order_by().cheap(), Book.objects.order_by().published()).order_by("title").values_list("title", "price"))
attempt_39 = Book.objects.order_by().published()
print(39, attempt_39.difference(Book.objects.order_by().cheap()), attempt_39.intersection(Book.objects.order_by().cheap()))
both = attempt_39.union(Book.objects.order_by().cheap())
for f in (lambda: both.values("price", "title").order_by("-price"), lambda: both.values_list("title", flat=True).order_by("-title"), lambda: Book.objects.order_by().values_list("title").union(Author.objects.order_by().values_list("name")).order_by("title"), lambda: both.order_by("-price").first(), lambda: both.last(), lambda: both.get(), lambda: both.values("title").count(), lambda: both.order_by("title")[1:3], lambda: both[:2], lambda: list(both.values("title"))[0]):
    try:
        print(40, f())
    except Exception as e:
        print(40, type(e).__name__, e)
try:
    Book.objects.published().union(Book.objects.cheap()).filter(pk=1)
except Exception as e:
    print(40, type(e).__name__, e)
print(41, len(attempt_39.union(Book.objects.order_by().cheap(), all=True)), both.count(), both.exists())
for f in (lambda: both | both, lambda: both & Book.objects.all(), lambda: Book.objects.values("pk") | Book.objects.values("title"), lambda: Book.objects.values_list("pk", "title").filter(pk=1) | Book.objects.values_list("title", "pk").filter(pk=2)):
    try:
        print(41, f())
    except Exception as e:
        print(41, type(e).__name__, e)
print(41, (Book.objects.order_by("-price")[:2] | Book.objects.order_by("price")[:1]), Book.objects.filter(price__gt=10) ^ Book.objects.filter(author__name="Ann"), Book.objects.filter(Q(editor__name="Bob") ^ Q(published=True)), Book.objects.exclude(Q(editor__name="Bob") ^ Q(published=True) ^ Q(price__gt=10)))
print(41, Book.objects.filter(tags__slug="a").filter(tags__slug="b").values_list("tags__slug", "title"), Book.objects.filter(tags__slug="a").filter(tags__slug="b").annotate(n=Count("tags")).values_list("n", flat=True))
print(41, [hasattr(b, "extra") for b in Book.objects.filter(pk=1) | Book.objects.annotate(extra=Value(1)).filter(extra=1, pk=2)], (Author.objects.filter(mentor__name="Ann") | Author.objects.filter(Exists(Book.objects.filter(author=OuterRef("mentor__pk"), published=False)))))
print(42, Author.objects.filter(students__students__name="Cid"), Author.objects.filter(students__isnull=True), Author.objects.filter(mentor__mentor__isnull=True))
print(43, Book.objects.in_bulk([3, 1, 99]), Tag.objects.in_bulk(["a", "c"], field_name="slug"), Book.objects.in_bulk([]))
try:
    Book.objects.in_bulk(["x"], field_name="title")
except Exception as e:
    print(44, type(e).__name__, e)
print(45, Book.objects.filter(price__range=(5, 15)).aggregate(n=Count("pk"), s=Sum("price"), t=Sum(F("price") * 2)))
print(46, Book.objects.alias(double=F("price") * 2).filter(double__gt=19).annotate(label=Value("x")).values_list("title", "label"))
print(47, Book.objects.filter(author__in=Author.objects.filter(mentor=ann)), Book.objects.filter(author__in=Author.objects.values("mentor")))
print(48, Book.objects.filter(tags__in=Tag.objects.filter(slug__in="ab")).distinct().count(), Book.objects.filter(tags__in=[tags[0], tags[1]]).count())
print(49, Book.objects.filter(title__in=[]).count(), Book.objects.exclude(title__in=[]).count(), Book.objects.filter(pk__in=Book.objects.none()).exists())
