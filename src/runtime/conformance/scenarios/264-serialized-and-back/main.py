import json
from django.core import serializers
from shop.models import Author, Book, Tag
a = Author.objects.create(name="Ada")
b = Book.objects.create(title="Notes", author=a)
b.tags.add(Tag.objects.create(name="math"), Tag.objects.create(name="engine"))
text = serializers.serialize("json", [a, b], use_natural_foreign_keys=True, indent=1)
print(text)
data = json.loads(text)
data[1]["pk"] = 7
data[1]["fields"]["title"] = "Letters"
for item in serializers.deserialize("json", json.dumps(data)):
    print(item)
    item.save()
print(Book.objects.get(pk=7).author, list(Book.objects.get(pk=7).tags.values_list("pk", flat=True).order_by("pk")))
for item in serializers.deserialize("python", [{"model": "shop.tag", "pk": "new", "fields": {}}]):
    item.save()
print(serializers.serialize("python", Tag.objects.order_by("name")))
print(serializers.serialize("json", Book.objects.all(), fields=["title"]))
try:
    list(serializers.deserialize("json", '[{"model": "shop.nothing", "pk": 1, "fields": {}}]'))
except Exception as error:
    print(type(error).__name__, error)
