from django.db import IntegrityError, transaction
from django.core import serializers
from shop.models import Node
a = Node.objects.create(name="a")
b = Node.objects.create(name="b", parent=a)
c = Node.objects.create(name="c", parent=b)
d = a.children.create(name="d")
print(list(Node.objects.values_list("path", "depth", "count")), list(Node.objects.roots()))
a.name = "A"
a.save()
print(list(Node.objects.all()), c.path)
c.refresh_from_db()
print(c.path, c.parent.parent == a, list(c.ancestors()))
print(Node.objects.filter(child__child=c), Node.objects.filter(children__name="d") if False else Node.objects.filter(child__name="d"))
try:
    with transaction.atomic():
        Node.objects.filter(pk=b.pk).update(parent=b)
except IntegrityError as e:
    print(e)
b.refresh_from_db()
data = serializers.serialize("json", Node.objects.all(), use_natural_foreign_keys=True, use_natural_primary_keys=True)
print(data)
print(Node.objects.filter(depth=1).order_by("-path").delete())
print(list(Node.objects.values("path", "count")))
for obj in serializers.deserialize("json", data):
    print(obj, obj.object.parent_id is None)
    if obj.object.pk is None:
        obj.save()
print(Node.objects.count(), a.delete())
