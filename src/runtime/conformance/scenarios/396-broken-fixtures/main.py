from django.core import serializers
from shop.models import Post, Tag

Tag.objects.create(slug="new")
CASES = [
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "tag": ["new"]}},
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "tag": ["gone"]}},
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "tag": "x"}},
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "tags": [["new"], ["gone"]]}},
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "tags": 7}},
    {"model": "shop.post", "pk": 1, "fields": {"title": "a", "rank": "high"}},
    {"model": "shop.post", "pk": "first", "fields": {"title": "a"}},
    {"model": "shop.page", "pk": 1, "fields": {}},
    {"model": "shop.post", "pk": 1, "fields": {"colour": "red"}},
]
for row in CASES:
    try:
        for each in serializers.deserialize("python", [row]):
            each.save()
            print("well", each.object.pk)
    except Exception as error:
        print(type(error).__name__, error)
        print("  cause", repr(error.__cause__), "context", type(error.__context__).__name__)
for ahead in (True, False):
    try:
        for each in serializers.deserialize("python", [CASES[1], CASES[3]], handle_forward_references=ahead):
            print({field.name: value for field, value in (each.deferred_fields or {}).items()})
    except Exception as error:
        print(type(error).__name__, repr(error.__cause__))
