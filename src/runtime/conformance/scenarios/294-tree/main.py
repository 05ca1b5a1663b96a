from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, OuterRef, Q, RestrictedError, Subquery, Sum, Value
from django.db.models.functions import Concat, Length
from shop.models import File, Folder

root = Folder.objects.create(name="root")
a = root.children.create(name="a")
b = Folder.objects.create(name="b", parent=a)
c = Folder.objects.create(name="c", parent=b)
a.name = "z"
a.save()
print(list(Folder.objects.values_list("path", "depth")), [str(x) for x in c.ancestors()])
print([str(x) for x in Folder.objects.get(name="c").ancestors()])
f = File.objects.create(folder=c, name="x.txt", size=2**40)
g = File.objects.create(folder=root, name="y.txt", original=f, size=5)
print(f.copy.name, g.original.name, File.objects.filter(copy__name="y.txt").get().name)
try:
    File.objects.create(folder=root, name="again", original=f)
except IntegrityError as e:
    print(e)
try:
    Folder(name="z", parent=root).validate_unique()
except ValidationError as e:
    print(e)
sub = File.objects.filter(folder=OuterRef("pk")).order_by("-size")
print(list(Folder.objects.annotate(big=Subquery(sub.values("size")[:1]), has=Exists(sub)).values_list("name", "big", "has")))
print(Folder.objects.filter(Exists(File.objects.filter(folder__parent=OuterRef("pk")))).get())
print(Folder.objects.annotate(label=Concat("name", Value(":"), "path"), n=Length("path")).order_by("-n").values_list("label", "n")[:2])
print(Folder.objects.filter(parent__parent__isnull=True, parent__isnull=False).count(), Folder.objects.filter(path__startswith=F("name")).count())
try:
    root.delete()
except RestrictedError as e:
    print(e)
g.folder = c
g.save(update_fields=["folder"])
try:
    b.delete()
except RestrictedError as e:
    print(sorted(o.name for o in e.restricted_objects))
f.delete()
g.refresh_from_db()
print(g.original, g.original_id)
g.delete()
with transaction.atomic():
    print(root.delete())
    transaction.set_rollback(True)
print(Folder.objects.count(), root.pk)
try:
    root.save()
    print(Folder.objects.count(), root.pk)
except Exception as e:
    print(type(e).__name__, e)
