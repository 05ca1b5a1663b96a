def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import datetime as d, io, json, uuid
from decimal import Decimal
from django.core import serializers
from django.core.serializers.base import DeserializationError
from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict
from shop.models import Bar, Place, Tag

a, b = Tag.objects.create(label="a"), Tag.objects.create(label="b")
p = Place.objects.create(name="p", main=a, opened=d.date(2026, 1, 2), seen=d.datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=d.timezone.utc), rate=Decimal("1.5"), data={"x": [1, None]}, lasts=d.timedelta(days=1, seconds=5), key=uuid.UUID(int=5), raw=b"\x00\xff", score=1.25)
p.tags.add(a, b)
q = Bar.objects.create(name="q")
q.tags.set([b])
p = Place.objects.get(pk=p.pk)
t("json", lambda: serializers.serialize("json", [p]))
t("nat", lambda: serializers.serialize("json", [p, a], use_natural_foreign_keys=True, use_natural_primary_keys=True))
t("fields", lambda: serializers.serialize("json", Place.objects.all(), fields=("name", "tags", "main"), indent=2))
t("fields", lambda: serializers.serialize("json", Place.objects.all(), fields=["id"]))
t("bar", lambda: serializers.serialize("json", Bar.objects.all()))
t("python", lambda: serializers.serialize("python", Place.objects.all()))
t("bad", lambda: serializers.serialize("toml", []))
t("dict", lambda: model_to_dict(p))
t("dict", lambda: model_to_dict(p, fields=["name", "tags"]))
t("dict", lambda: model_to_dict(p, exclude=["tags", "data", "seen"]))
t("dict", lambda: model_to_dict(q))
t("dict", lambda: model_to_dict(Place(name="new")))
text = serializers.serialize("json", Place.objects.all(), use_natural_foreign_keys=True)


def load(text, fmt="json", save=True, **kw):
    made = []
    for obj in serializers.deserialize(fmt, text, **kw):
        made.append((repr(obj), obj.object.pk, sorted(obj.m2m_data or {})))
        if save:
            obj.save()
    return made


t("load", lambda: load(text))
t("load nat", lambda: load('[{"model": "shop.tag", "fields": {"label": "a"}}, {"model": "shop.tag", "fields": {"label": "c"}}]'))
t("load pk", lambda: load('[{"model": "shop.tag", "pk": 50, "fields": {"label": "fifty"}}, {"model": "shop.place", "pk": "7", "fields": {"name": "seven", "tags": [50, ["a"]], "main": ["a"]}}]'))
t("bad model", lambda: load('[{"model": "shop.nope", "fields": {}}]'))
t("bad field", lambda: load('[{"model": "shop.tag", "fields": {"nope": 1}}]'))
t("ignore", lambda: load('[{"model": "shop.tag", "fields": {"nope": 1, "label": "ign"}}, {"model": "shop.nope"}]', ignorenonexistent=True))
t("bad pk", lambda: load('[{"model": "shop.place", "pk": "x", "fields": {"name": "y"}}]'))
t("bad value", lambda: load('[{"model": "shop.place", "pk": 8, "fields": {"name": "y", "opened": "never"}}]'))
t("bad fk", lambda: load('[{"model": "shop.place", "pk": 8, "fields": {"name": "y", "main": ["zzz"]}}]'))
t("bad fk", lambda: load('[{"model": "shop.place", "pk": 8, "fields": {"name": "y", "main": "zzz"}}]', save=False))
t("bad m2m", lambda: load('[{"model": "shop.place", "pk": 8, "fields": {"name": "y", "tags": [["zzz"]]}}]'))
t("bad m2m", lambda: load('[{"model": "shop.place", "pk": 8, "fields": {"name": "y", "tags": ["x"]}}]'))
t("bad json", lambda: load('[{'))
t("no model", lambda: load('[{"pk": 1}]'))
t("none", lambda: load("[]"))
t("python", lambda: load([{"model": "shop.bar", "pk": 9, "fields": {"name": "bar", "drinks": "4"}}], "python", save=False))
t("forward", lambda: load('[{"model": "shop.place", "pk": 20, "fields": {"name": "f", "main": ["later"], "tags": [["later"]]}}, {"model": "shop.tag", "fields": {"label": "later"}}]', handle_forward_references=True, save=False))
t("enc", lambda: json.dumps({"a": d.datetime(2026, 1, 1, 2, 3, 4, 5678), "b": Decimal("1.10"), "c": d.timedelta(hours=-1), "d": d.time(1, 2, 3, 400000), "e": uuid.UUID(int=3), "f": d.datetime(2026, 1, 1, tzinfo=d.timezone.utc)}, cls=DjangoJSONEncoder))
t("enc bad", lambda: json.dumps({1, 2}, cls=DjangoJSONEncoder))
t("enc bad", lambda: json.dumps(p, cls=DjangoJSONEncoder))
t("enc bad", lambda: json.dumps(d.time(1, tzinfo=d.timezone.utc), cls=DjangoJSONEncoder))
t("all", lambda: list(Place.objects.values_list("pk", "name", "main_id", "data", "lasts")))
t("links", lambda: list(Place.tags.through.objects.order_by("place", "tag").values_list("place", "tag")))
