import random, uuid
from shop.models import *
r = random.Random(47)
names = ["Zed", "Ada", "Bob", "Cy", "Eve", "Max"]
r.shuffle(names)
authors = [Author.objects.create(name=n, email=r.choice([None, f"{n[::-1]}@x"]), age=r.randint(0, 3)) for n in names]
tags = [Tag.objects.create(slug=s, name=n) for s, n in zip(r.sample("qwerty", 4), r.sample(["math", "art", "zoo", "bio", "law"], 4))]
books = []
for n in range(9):
    kind = r.choice([Book, Book, Novel])
    extra = {"hero": f"h{r.randint(0, 99)}-{n}"} if kind is Novel else {}
    b = kind.objects.create(title=r.choice("pqrstu") + str(n), author=r.choice(authors), editor=r.choice([None, *authors]), pages=r.randint(0, 4), code=uuid.UUID(int=r.getrandbits(100)), price=r.randint(0, 30), **extra)
    for t in r.sample(tags, r.randint(0, 3)):
        b.tags.add(t)
    books.append(b)
for b in r.sample(books, 5):
    Cover.objects.create(book_id=b.pk, color=r.choice(["red", "blue"]))
gone = r.choice(books); Book.objects.filter(pk=gone.pk).delete()
b = Book.objects.create(title="new", author=authors[0], pages=2, code=uuid.UUID(int=5))
FILTERS = {
    Author: [("age", 1), ("age__gt", 0), ("name__in", names[:3]), ("name", names[1]), ("name__gt", "B"), ("email__isnull", False), ("email__isnull", True), ("email__gt", "d"), ("pk__in", [5, 2, 3]), ("pk__gt", 2), ("books__pages", 2), ("books__pages__gte", 2), ("books__title__startswith", "p"), ("edited__isnull", True), ("books__tags__name", tags[0].name), ("books__cover__color", "red")],
    Tag: [("name__in", ["zoo", "art", "math"]), ("slug__gt", "r"), ("pk__in", ["y", "q", "w", "e"]), ("books__pages__gt", 1), ("books__author__name", names[0]), ("books__author", authors[2])],
    Book: [("author", authors[0]), ("author__in", authors[1:4]), ("editor", authors[1]), ("editor__isnull", True), ("editor__isnull", False), ("pages", 2), ("pages__gt", 1), ("pages__in", [3, 1]), ("title__in", ["p0", "q1", "r2", "s3", "t4", "u5", "p6", "q7", "r8"]), ("title__gt", "q"), ("author__name", names[2]), ("author__name__in", names[:3]), ("author__age", 1), ("editor__age__gt", 0), ("tags", tags[1]), ("tags__name", tags[2].name), ("tags__in", tags[:2]), ("cover__color", "red"), ("cover__isnull", True), ("pk__in", [7, 3, 4]), ("pk__lt", 6), ("price__gt", 9), ("author__email__isnull", False)],
    Novel: [("author", authors[0]), ("pages__gt", 1), ("hero__gt", "h4"), ("author__name", names[0]), ("tags", tags[0]), ("title__gt", "q")],
    Cover: [("color", "red"), ("book__pages__gt", 1), ("book__author__name", names[1]), ("book__in", books[2:5]), ("book__author", authors[0])],
}
COLUMNS = {
    Author: ["pk", "name", "email", "age", "books__title", "edited__pages"],
    Tag: ["pk", "name", "slug", "books__title"],
    Book: ["pk", "title", "author", "author_id", "editor", "pages", "price", "author__name", "editor__name", "tags", "cover__color"],
    Novel: ["pk", "hero", "title", "author", "author__name"],
    Cover: ["pk", "book", "color", "book__title", "book__author", "book__author__name"],
}
RELATED = {Book: ["author", "editor", "cover"], Cover: ["book", "book__author"], Novel: ["author"]}
for n in range(220):
    model = r.choice([Author, Tag, Book, Book, Novel, Cover])
    rows = model.objects.all()
    wanted = dict(r.sample(FILTERS[model], r.choice([0, 1, 1, 1, 2])))
    rows = rows.filter(**wanted)
    said = [model.__name__, sorted(wanted)]
    how = r.choice(["values", "values", "instances", "only", "related", "exclude"])
    if how == "exclude":
        name, value = r.choice([f for f in FILTERS[model] if "__" not in f[0] or f[0].count("__") == 1 and f[0].split("__")[1] in ("in", "gt", "lt", "isnull")])
        rows = rows.exclude(**{name: value}); said.append("not " + name); how = "instances"
    if how == "values":
        chosen = r.sample(COLUMNS[model], r.choice([1, 1, 2, 3]))
        said += chosen
        out = list(rows.values_list(*chosen))
    elif how == "only":
        chosen = r.choice([c for c in COLUMNS[model] if "__" not in c and c not in ("pk", "author_id", "tags")])
        said += ["only", chosen]
        out = [x.pk for x in rows.only(chosen)]
    elif how == "related" and model in RELATED:
        chosen = r.choice(RELATED[model]); said += ["with", chosen]
        out = [x.pk for x in rows.select_related(chosen)]
    else:
        out = [x.pk for x in rows]
    print("q" + str(n), *said, "=", out)
