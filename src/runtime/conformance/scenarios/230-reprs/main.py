from django.db import models, connection, transaction
from django.db.models import (
    Q,
    F,
    Value,
    Count,
    Sum,
    Case,
    When,
    Exists,
    OuterRef,
    Subquery,
    Prefetch,
)
from django.db.models.functions import *
from django.db.models.signals import post_save
from django.dispatch import Signal, receiver
from django.apps import apps
from app.models import *

m = Book._meta
print(
    m,
    m.label,
    m.label_lower,
    m.model_name,
    m.object_name,
    m.verbose_name,
    m.verbose_name_plural,
    m.db_table,
    m.ordering,
    m.app_config,
    m.unique_together,
    m.constraints,
    m.indexes,
    m.abstract,
    m.managed,
    m.pk,
    m.get_latest_by,
)
print(
    m.fields,
    m.many_to_many,
    m.related_objects,
    [f.name for f in m.get_fields()],
    m.concrete_fields,
    m.local_fields,
    m.get_field("author").related_model,
)
f = m.get_field("author")
print(
    f,
    repr(f),
    f.attname,
    f.column,
    f.verbose_name,
    f.null,
    f.remote_field,
    f.remote_field.related_name,
    f.get_internal_type(),
    f.is_relation,
    f.many_to_one,
    f.target_field,
)
print(
    Author._meta.get_field("books"),
    repr(Author._meta.get_field("books")),
    Author._meta.related_objects,
    m.get_field("tags"),
    m.get_field("title").max_length,
    m.get_field("price").default,
)
print(
    Book.objects,
    Book.objects.all(),
    Book.objects.none(),
    Book.objects.query.model if hasattr(Book.objects, "query") else "",
    repr(Book.objects.all()),
    Book.author,
    Book.tags,
    Book.title,
    Author.books,
)
a = Author.objects.create(name="a")
b = Book.objects.create(title="t", author=a)
print(
    a.books,
    b.tags,
    b.author,
    vars(b).keys(),
    b.__dict__["_state"].__class__,
    b._state.fields_cache,
)
print(
    Q(a=1) | ~Q(b=2) & Q(c=3),
    F("x") + 1,
    repr(F("x")),
    Value("v"),
    repr(Value(1)),
    Count("x"),
    Sum("a", distinct=True),
    Case(When(a=1, then=Value(2)), default=Value(3)),
    Lower("n"),
    Coalesce("a", Value(0)),
    Concat("a", Value("b")),
    OuterRef("pk"),
    Exists(Book.objects.all()).__class__.__name__,
    F("a").desc(),
    F("a").asc(nulls_first=True),
    -F("a"),
    F("a") * F("b"),
    Q(),
    bool(Q()),
)
print(
    Signal(),
    post_save,
    post_save.__class__,
    Signal.send,
    receiver.__name__,
    apps,
    apps.get_app_config("app"),
    transaction.atomic.__name__,
    connection.vendor,
    connection.alias,
)
print(
    Book.__doc__,
    Book.__module__,
    Book.__qualname__,
    Book.DoesNotExist,
    Book.MultipleObjectsReturned,
    Book.NotUpdated,
)
print(
    list(Book.objects.values("title", "author__name")),
    Book.objects.values_list("title", "price"),
    Book.objects.values_list("title", named=True),
    Book.objects.values("pk"),
)
print(
    b == Book.objects.get(),
    b is Book.objects.get(),
    hash(b) == hash(b.pk),
    b in {b},
    Book() == Book(),
    Book(pk=1) == b,
    b != a,
    str(b),
    f"{b!r:>30}",
    Book(title="x"),
)
for i in range(22):
    Author.objects.create(name=f"n{i}")
print(Author.objects.all())
print(Author.objects.values_list("name", flat=True))
print(list(Author.objects.all())[:2])
print(
    Book.Kind.choices,
    Book.Kind.A,
    repr(Book.Kind.A),
    Book.Kind.A.value,
    Book.Kind.names,
    Book.Level.LOW + 1,
    Book.Level.LOW.label,
    repr(Book.Level(1)),
    b.get_kind_display(),
    b.get_level_display(),
    b.kind,
)
print(
    models.CASCADE.__name__,
    models.CharField,
    models.CharField(max_length=3),
    repr(models.ForeignKey("X", models.CASCADE))[:10],
    models.Index(fields=["title"]),
    models.UniqueConstraint(fields=["a"], name="u"),
    models.CheckConstraint(condition=Q(a=1), name="c"),
)
