import datetime
from django.db import IntegrityError, connection, models
from django.db.models import Avg, Case, CharField, Count, DateField, F, Max, Min, Q, Value, When
from django.db.models.functions import Cast, Coalesce, ExtractYear, Greatest, Left, Length, NullIf, Round, StrIndex, Substr, TruncMonth, Upper
from shop.models import Author, Book, Ebook, Loan, Short

ann, bob = Author.objects.create(name="Ann Lee"), Author.objects.create(name="Bob", born=datetime.date(1970, 1, 1))
ann2 = Author.objects.create(name="Ann Lee")
one = Book.objects.create(name="One", pages=90, published="2020-05-06", tags=["a", {"b": 1}])
one.authors.add(bob, ann)
two = Ebook.objects.create(name="Two", pages=300, main=bob, size=5)
two.authors.set([bob])
three = Short.objects.create(name="Three", pages=20, main=bob, published=datetime.date(2021, 7, 8))
print(one.main, two.authors.all(), Book.public.by(bob), [type(b).__name__ for b in Book.objects.all()])
print(Book.objects.get(name="Two").ebook.size, Ebook.objects.get().book_ptr.name, [s.is_short() for s in Short.objects.all()])
print(Author.objects.get(pk=bob.pk).rating, bob.main_books.order_by("-pages").values_list("name", "pages"))
print(list(Book.objects.annotate(
    kind=Case(When(pages__lt=50, then=Value("tiny")), When(Q(pages__lt=200) | Q(published=None), then=Value("middle")), default=Upper("name"), output_field=CharField()),
    year=ExtractYear("published"), month=TruncMonth("published"), short=Left("name", 2), at=StrIndex("name", Value("e")), big=Greatest("pages", 100), txt=Cast("pages", CharField()),
).values_list("kind", "year", "month", "short", "at", "big", "txt")))
print(Book.objects.values("main__name").annotate(n=Count("pk"), most=Max("pages")).order_by("main__name"))
print(Author.objects.annotate(n=Count("main_books", filter=Q(main_books__pages__gt=50)), c=Count("books")).values_list("name", "n", "c").order_by("pk"))
print(Book.objects.filter(tags__0="a").count(), Book.objects.filter(tags__1__b=1).exists(), Book.objects.filter(tags=[]).count())
loan = Loan.objects.create(book=two, days=datetime.timedelta(days=14, hours=1), due=datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.UTC))
loan.refresh_from_db()
print(repr(loan.days), loan.due.isoformat(), loan.back, Loan.objects.filter(due__year=2024, due__month=2, due__week_day=5).exists(), Loan.objects.filter(days__gt=datetime.timedelta(days=14)).count())
print(Loan.objects.aggregate(Max("due"), Min("days")), Loan.objects.annotate(end=F("due") + F("days")).get().end)
print(two.loans.get().book == two, two == Book.objects.get(pk=two.pk), hash(two) == hash(two.book_ptr), Short.objects.get(pk=three.pk) == Book.objects.get(pk=three.pk))
try:
    Author.objects.create(name="Else", slug="bob")
except IntegrityError as e:
    print(e)
print(Book.objects.filter(name__regex=r"^T.*e$").get(), Book.objects.filter(name__iexact="ONE").first(), Book.objects.filter(pages__range=(20, 90)).count(), Book.objects.filter(name__in=["One", None]).count())
print(Book.objects.exclude(published__lt=datetime.date(2021, 1, 1)), Book.objects.filter(published__gte="2020-01-01").order_by(F("published").desc()).values_list("published", flat=True))
print(Book.objects.order_by("main__name", "-pages").values_list("main__name", "pages"), Book.objects.reverse().last(), Ebook.objects.first().drm)
print(Book.objects.only("name").get(pk=one.pk).pages, Book.objects.defer("tags").select_related("main").get(pk=one.pk).main.name)
print(one.authors.clear(), one.authors.count(), bob.books.all())
print(two.delete(), Book.objects.count(), three.delete(), bob.delete(), Book.objects.get().main)
