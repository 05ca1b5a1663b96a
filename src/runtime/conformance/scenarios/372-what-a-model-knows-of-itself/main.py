def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


from django.apps import apps
from django.db import models
from django.db.models import RestrictedError
from shop.models import Kind, Link, Thing

k = Kind.objects.create(code="a", name="Apple")
z = Kind.objects.create(code="z", name="Zed")
x, y, w = (Thing.objects.create(kind=k, title=n, color=c, size=s) for n, c, s in (("x", "r", 1), ("y", "g", 3), ("w", "?", None)))
t("display", lambda: [(i.get_color_display(), i.get_size_display()) for i in (x, y, w)])
t("clean", w.full_clean)
w.kind = z
w.color = "g"
t("limit", w.full_clean)
w.kind_id = "q"
t("fk", w.full_clean)
w.kind_id = None
t("null", w.full_clean)
w.kind = k; w.title = "x"
t("unique", w.full_clean)
t("unique save", w.save)
w.refresh_from_db()
t("peers", lambda: x.peers.add(y, w))
t("peers", lambda: (list(y.peers.values_list("pk", flat=True)), y.peers.symmetrical))
t("peers", lambda: y.peers.remove(x))
t("peers", lambda: x.peers.set([y]))
t("peers", lambda: x.peers.clear())
t("others", lambda: x.others.add(y, through_defaults={"weight": 3}))
t("others", lambda: y.others.add(x, x, x.pk, str(x.pk)))
t("others", lambda: (list(x.from_things.values_list("pk", flat=True)), Link.objects.values_list("a", "b", "weight")))
t("others", lambda: x.from_things.set([w]))
t("others", lambda: x.others.remove(y))
t("self", lambda: x.others.add(x))
t("restrict", k.delete)
try:
    Kind.objects.all().delete()
except RestrictedError as e:
    print(e.args[0], sorted(o.pk for o in e.restricted_objects))
t("del", x.delete)
t("links", lambda: list(Link.objects.values_list("a", "b")))
m = Thing._meta
for name in ("label", "label_lower", "model_name", "object_name", "db_table", "verbose_name", "verbose_name_plural", "verbose_name_raw", "app_label", "ordering", "get_latest_by", "unique_together", "default_related_name", "abstract", "proxy", "managed", "swappable", "swapped", "default_permissions", "permissions", "base_manager_name", "default_manager_name", "auto_created", "order_with_respect_to", "select_on_save", "pk", "auto_field", "indexes", "constraints", "total_unique_constraints", "db_tablespace", "required_db_features", "app_config", "concrete_model", "parents", "local_fields", "local_many_to_many", "related_objects", "many_to_many"):
    t(name, lambda: getattr(m, name))
t("kinds", lambda: (Kind._meta.verbose_name_plural, Kind._meta.db_table, Kind._meta.permissions, Kind._meta.default_permissions, Kind._meta.get_field("name").column, Kind._meta.get_field("name").verbose_name, Kind._meta.get_field("name").help_text))
for f in m.get_fields():
    t("field", lambda: (f, repr(f), f.name, type(f).__name__, f.is_relation, f.concrete, f.auto_created, f.many_to_many, f.one_to_many, f.many_to_one, f.one_to_one, f.related_model and f.related_model.__name__, getattr(f, "attname", None), getattr(f, "column", None), getattr(f, "null", None), getattr(f, "editable", None), f.hidden if hasattr(f, "hidden") else None))
t("hidden", lambda: [f.name for f in m.get_fields(include_hidden=True)])
t("fields", lambda: ([f.name for f in m.fields], [f.attname for f in m.concrete_fields], [f.name for f in m.many_to_many]))
t("get_field", lambda: m.get_field("nope"))
t("get_field", lambda: m.get_field("a_links"))
t("get_field", lambda: m.get_field("kind_id"))
t("rel", lambda: (k.all_things.count(), Kind._meta.get_field("all_things").get_accessor_name(), m.get_field("kind").remote_field.related_name, m.get_field("peers").remote_field.get_accessor_name()))
t("through", lambda: (Thing.peers.through.__name__, Thing.peers.through._meta.label, Thing.peers.through._meta.db_table, [f.name for f in Thing.peers.through._meta.fields], Thing.peers.through._meta.auto_created, Thing.peers.through._meta.unique_together))
t("apps", lambda: ([c.__name__ for c in apps.get_app_config("shop").get_models()], [c.__name__ for c in apps.get_app_config("shop").get_models(include_auto_created=True)], apps.get_model("shop.thing") is Thing, apps.get_model("shop", "Link").__name__))
t("apps", lambda: apps.get_model("shop.nope"))
t("apps", lambda: apps.get_model("nope.nope"))
t("apps", lambda: apps.get_model("nope"))
t("apps", lambda: (apps.is_installed("shop"), apps.is_installed("x"), repr(apps.get_app_config("shop")), apps.get_containing_app_config("shop.models")))
t("inst", lambda: (y.serializable_value("kind"), y.shout, y.get_absolute_url(), y._get_pk_val(), str(y), repr(k), y.pk))
t("prop", lambda: Thing(kind=k, shout="a"))
t("str", lambda: (str(m), repr(m), str(Thing), repr(Thing._meta.get_field("kind").remote_field), str(Thing._meta.pk)))
t("cmp", lambda: (m.get_field("title") == Thing(kind=k)._meta.get_field("title"), m.get_field("kind") < m.get_field("title"), hash(m.get_field("title")) == hash(m.get_field("title"))))


class Own(models.Model):
    class Meta:
        app_label = "shop"
        nope = 3
