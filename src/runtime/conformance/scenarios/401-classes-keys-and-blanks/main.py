import datetime
from shop.models import Book, Score, Signup, Tag

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

book = Book.objects.create(title="a")
score = Score.objects.create(book=book)
for what in (
    lambda: Score.objects.filter(book=Tag),
    lambda: Score.objects.filter(book=Book),
    lambda: Score.objects.filter(book__in=Tag),
    lambda: Score.objects.filter(book__in=[Tag]),
    lambda: Score.objects.exclude(book=Tag),
    lambda: Score.objects.filter(book__in=Score.objects.all()),
    lambda: Score.objects.filter(pk__in=Score.objects.all()),
    lambda: Score.objects.filter(book__in=Tag.objects.all()),
    lambda: Score.objects.filter(pk__in=Book.objects.all()),
    lambda: Book.objects.filter(score__in=Score.objects.all()),
    lambda: Book.objects.filter(score=score),
    lambda: Book.objects.filter(score=book),
    lambda: Score.objects.filter(book=score),
    lambda: Signup.objects.create(mail="").pk,
    lambda: Signup.objects.create(mail="").pk,
    lambda: Signup.objects.create(mail=None, code="x").pk,
    lambda: Signup.objects.create(mail=None, code="x").pk,
    lambda: Signup.objects.create(code="y", day=datetime.date(2026, 1, 1)).pk,
    lambda: Signup.objects.create(code="y", day=datetime.date(2026, 1, 1)).pk,
    lambda: Signup.objects.create(day=datetime.date(2026, 1, 1)).pk,
    lambda: Signup.objects.create(day=datetime.date(2026, 1, 1)).pk,
):
    attempt(what)
