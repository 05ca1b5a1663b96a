import datetime
import json
from decimal import Decimal
from django.core import serializers
from django.core.management import call_command
from django.core.serializers.base import DeserializationError
from shop.models import Author, Book

a = Author.objects.create(code="le-guin", born=datetime.date(1929, 10, 21))
b = Author.objects.create(code="lem")
book = Book.objects.create(title="Tales", editor=b, price=Decimal("9.90"), data={"k": [1, None]}, length=datetime.timedelta(hours=3, seconds=1))
book.authors.set([a, b])
text = serializers.serialize("json", [a, b, book], use_natural_foreign_keys=True, use_natural_primary_keys=True, indent=1)
print(text)
print(serializers.serialize("json", Book.objects.all(), fields=["title", "authors"]))
Book.objects.all().delete()
Author.objects.all().delete()
for obj in serializers.deserialize("json", text):
    print(obj, obj.object.pk, obj.m2m_data and {k: list(v) for k, v in obj.m2m_data.items()})
    obj.save()
print(Book.objects.get().authors.order_by("code"), Book.objects.values("price", "data", "length"))
rows = json.loads(text)
rows[2]["fields"]["authors"] = [["nobody"]]
for bad in (json.dumps(rows), "[{", '[{"model": "shop.nope", "fields": {}}]', '[{"model": "shop.book", "pk": 1, "fields": {"price": "x"}}]', '[{"model": "shop.book", "fields": {"colour": 1}}]', '[{"pk": 1}]'):
    try:
        for obj in serializers.deserialize("json", bad):
            obj.object
    except DeserializationError as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
    except Exception as e:
        print("other", type(e).__name__, e)
print(list(serializers.deserialize("json", '[{"model": "shop.book", "fields": {"colour": 1, "title": "t"}}]', ignorenonexistent=True)))
data = serializers.serialize("python", [book])
print(data)
call_command("dumpdata", "shop.author", natural_primary=True) if False else None
try:
    serializers.serialize("yamlx", [])
except Exception as e:
    print(type(e).__name__, e)

