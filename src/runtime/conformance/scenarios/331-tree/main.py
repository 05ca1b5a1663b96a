from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Length, Lower, Replace, StrIndex, Upper
from shop.models import Node

with transaction.atomic():
    root = Node.objects.create(name="root")
    a = root.children.create(name="a")
    b, made = root.children.get_or_create(name="b")
    c = a.children.create(name="c")
    print("in block", made)
print(list(Node.objects.values_list("path", "depth", "total")))
try:
    with transaction.atomic():
        root.children.create(name="a")
except IntegrityError as e:
    print(e)
print(root.children.get_or_create(name="a", defaults={"total": 99}), root.children.update_or_create(name="b", defaults={"total": 7}, create_defaults={"total": 1}))
a.parent = b
a.save()
c.refresh_from_db()
print(c, c.depth, [str(n) for n in c.ancestors()])
leaf = ~Exists(Node.objects.filter(parent=OuterRef("pk")))
print(Node.objects.filter(leaf), Node.objects.exclude(leaf).count())
print(Node.objects.annotate(n=Count("child"), gc=Count("child__child", distinct=True)).values_list("name", "n", "gc"))
print(Node.objects.filter(child__name="c"), Node.objects.filter(parent__parent__isnull=True, parent__isnull=False))
newest = Node.objects.filter(parent=OuterRef("pk")).order_by("-pk")
print(list(Node.objects.annotate(last=Subquery(newest.values("name")[:1])).values_list("name", "last")))
print(list(Node.objects.annotate(up=Upper("name"), at=StrIndex("path", Value("/")), short=Replace("path", Value("root/"))).values_list("up", "at", "short").order_by("-up")))
print(Node.objects.in_bulk([1, 99]), Node.objects.in_bulk(["a", "b"], field_name="name") if False else "")
try:
    Node.objects.in_bulk(["a"], field_name="name")
except ValueError as e:
    print(e)
print(b.delete())
print(Node.objects.all(), Node.objects.get().total)
print(Node._meta.unique_together, Node._meta.get_field("parent").related_query_name(), [f.name for f in Node._meta.fields if f.editable])
