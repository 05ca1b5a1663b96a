from django.contrib.auth.models import User
from django.db.models import Prefetch
from shop.models import Author, Book

u = User.objects.create(username="u")
a = Author.objects.create(name="A", user=u)
b = Author.objects.create(name="B", mentor=a)
Book.objects.bulk_create([Book(title="t1", author=a, editor=b), Book(title="t2", author=b)])


def attempt(label, make):
    try:
        print(label, "->", make())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


def build(label, make):
    try:
        qs = make()
        print(label, "built")
    except Exception as error:
        print(label, "not built", type(error).__name__, error)
        return
    attempt(label, lambda: [(x, sorted(x.get_deferred_fields())) for x in qs])


build("defer unknown", lambda: Book.objects.defer("nope"))
build("only unknown", lambda: Book.objects.only("nope"))
build("only deep unknown", lambda: Book.objects.only("author__nope"))
build("only through text", lambda: Book.objects.only("title__nope"))
build("defer through text", lambda: Book.objects.defer("title__nope"))
build("only none", lambda: Book.objects.only())
build("only same defer", lambda: Book.objects.only("title").defer("title"))
build("only two defer", lambda: Book.objects.only("title").defer("title", "isbn"))
build("defer then only", lambda: Book.objects.defer("isbn").only("title", "isbn"))
build("only pk", lambda: Book.objects.only("pk"))
build("only attname", lambda: Book.objects.only("author_id"))
build("defer attname", lambda: Book.objects.defer("author_id", "isbn"))
build("only deep", lambda: Book.objects.select_related("author").only("author__name"))
build("only deeper", lambda: Book.objects.select_related("author__mentor").only("title", "author__mentor__name"))
build("defer deep", lambda: Book.objects.select_related("author", "editor").defer("author__name", "editor__mentor"))
build("related left out", lambda: Book.objects.select_related("author", "editor").only("title", "author"))
build("related deferred", lambda: Book.objects.select_related("author").defer("author"))
build("related deep left out", lambda: Book.objects.select_related("author__mentor").only("title", "author__name"))
build("only reverse", lambda: Author.objects.only("book__title"))
build("user author", lambda: User.objects.select_related("author").only("username", "author__name"))
build("user author out", lambda: User.objects.select_related("author").only("username"))
build("defer reverse", lambda: User.objects.select_related("author").defer("author__name", "password"))
build("isnull text", lambda: Book.objects.filter(editor__isnull="yes"))
build("isnull relation", lambda: Book.objects.exclude(editor__name__isnull=2))
build("filter unknown", lambda: Book.objects.filter(nope=1))
build("order unknown", lambda: Book.objects.order_by("nope"))
build("related unknown", lambda: Book.objects.select_related("nope"))
build("prefetch unknown", lambda: Book.objects.prefetch_related("nope"))
build("prefetch text", lambda: Book.objects.prefetch_related("title"))
build("none and bad", lambda: Book.objects.none().filter(editor__isnull="x"))
book = Book.objects.only("title").get(title="t1")
book.title = "t1b"
book.save()
book = Book.objects.defer("author").get(title="t2")
book.isbn = "9"
book.author = a
book.save()
print(list(Book.objects.values_list("title", "isbn", "author__name")))


def fetched(label, qs, *names):
    def show():
        out = []
        for x in qs:
            row = [str(x), sorted(x._state.fields_cache)]
            for name in names:
                try:
                    row.append(str(getattr(x, name)))
                except Exception as error:
                    row.append(f"{type(error).__name__} {error}")
            out.append(row)
        return out
    attempt(label, show)


fetched("prefetch none", Book.objects.prefetch_related(Prefetch("author", Author.objects.filter(name="B"))), "author")
fetched("prefetch null", Book.objects.prefetch_related(Prefetch("editor", Author.objects.filter(name="A"))), "editor")
fetched("to_attr", Book.objects.prefetch_related(Prefetch("editor", Author.objects.filter(name="A"), to_attr="ed")), "ed", "editor")
fetched("to_attr nested", Book.objects.prefetch_related(Prefetch("author", to_attr="au"), "au__user"), "au")
fetched("to_attr clash", Book.objects.prefetch_related(Prefetch("editor", to_attr="isbn")), "editor")
fetched("to_attr many clash", Author.objects.prefetch_related(Prefetch("book_set", to_attr="name")), "name")
fetched("reverse one", User.objects.prefetch_related("author"), "author")
fetched("reverse one none", User.objects.prefetch_related(Prefetch("author", Author.objects.filter(name="Z"))), "author")
fetched("reverse one attr", User.objects.prefetch_related(Prefetch("author", Author.objects.filter(name="Z"), to_attr="who")), "who", "author")
fetched("mentor", Author.objects.prefetch_related("mentor__user", "edited"), "mentor", "edited")
