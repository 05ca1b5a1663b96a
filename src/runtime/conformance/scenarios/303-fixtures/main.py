import io, json, os, tempfile
from django.core import serializers
from django.core.management import call_command
from django.core.serializers.base import DeserializationError
from shop.models import Capital, City, Country

de, fr = Country.objects.create(code="de"), Country.objects.create(code="fr")
a = City.objects.create(name="Aachen", country=de, data={"x": [1, None]})
b = Capital.objects.create(name="Berlin", country=de, founded="1237-10-28")
a.twins.add(b)
text = serializers.serialize("json", [*Country.objects.all(), a, b], indent=None, use_natural_foreign_keys=True)
print(text)
print(serializers.serialize("python", City.objects.order_by("pk"), fields=("name", "country", "twins")))
for one in serializers.deserialize("json", text):
    print(one.object, one.m2m_data, type(one.object).__name__)
fixture = [
    {"model": "shop.country", "pk": 7, "fields": {"code": "it"}},
    {"model": "shop.city", "pk": 70, "fields": {"name": "Roma", "country": ["it"], "twins": [1], "data": {"y": 1}}},
    {"model": "shop.capital", "pk": 70, "fields": {"since": "2024-01-02T03:04:05Z"}},
    {"model": "shop.city", "fields": {"name": "Pisa", "country": ["it"], "twins": []}},
]
for one in serializers.deserialize("json", json.dumps(fixture)):
    one.save()
print(City.objects.get(pk=70).capital.since, City.objects.get(name="Pisa").pk, Capital.objects.get(pk=70).name)
for bad in ([{"model": "shop.nope", "fields": {}}], [{"model": "shop.city", "fields": {"name": "X", "country": ["zz"]}}], [{"model": "shop.country", "pk": "q", "fields": {"code": "qq"}}], [{"model": "shop.country", "fields": {"nope": 1}}], "[{"):
    try:
        for one in serializers.deserialize("json", bad if isinstance(bad, str) else json.dumps(bad)):
            one.save()
    except DeserializationError as e:
        print(type(e).__name__, e)
    except Exception as e:
        print("other", type(e).__name__, e)
try:
    list(serializers.deserialize("json", json.dumps([{"model": "shop.nope", "fields": {}}]), ignorenonexistent=True))
    print("ignored")
except Exception as e:
    print(type(e).__name__)
