from django.db.models import F
from django.db import models, DatabaseError
from shop.models import *
from shop.signals import inits

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


o = Owner.objects.create(name="ann")
d = Doc(title=" hello world ", owner=o)
t("new dirty", lambda: sorted(d.get_dirty()))
d.save()
d = Doc.objects.get()
d.title = "again "
d.body = "text"
t("dirty", lambda: d.save_dirty())
t("dirty again", lambda: d.save_dirty())
d.refresh_from_db()
t("clean", lambda: d.save_dirty())
d.hits = F("hits") + 5
t("hits", lambda: (d.save(update_fields=["hits"]), d.hits))
d2 = Doc.objects.defer("body", "owner").get()
t("deferred", lambda: (sorted(d2.get_deferred_fields()), sorted(d2._loaded_values)))
d2.title = "x"
t("save deferred", d2.save)
t("load", lambda: (d2.owner.name, sorted(d2.get_deferred_fields())))
t("load", lambda: (d2.body, sorted(d2.get_deferred_fields())))
d3 = Doc.objects.only("title").get()
d3.hits = 9
t("only", lambda: d3.save())
t("only2", lambda: (sorted(d3.get_deferred_fields()), d3.kind, d3.hits))
t("empty", lambda: d.save(update_fields=[]))
t("attname", lambda: (setattr(d, "owner", None), d.save(update_fields=["owner_id"])))
t("fk name", lambda: (setattr(d, "owner", o), d.save(update_fields=["owner"])))
t("auto_now", lambda: (lambda before: (d.save(update_fields=["body"]), Doc.objects.get().changed == before))(Doc.objects.get().changed)[1])
t("auto_now2", lambda: (lambda before: (d.save(update_fields=["changed"]), Doc.objects.get().changed > before))(Doc.objects.get().changed)[1])
t("pk", lambda: d.save(update_fields=["pk"]))
t("rel", lambda: d.save(update_fields=["owner__name"]))
t("gone", lambda: (Doc.objects.all().delete(), d.save(update_fields=["title"])))
t("gone full", lambda: (d.save(), d.pk))
t("gone force", lambda: (Doc.objects.all().delete(), d.save(force_update=True)))
t("select_on_save", lambda: Doc._meta.select_on_save)
Doc.objects.bulk_create([Doc(title="b1"), Doc(title="b2", owner=o)])
d = Doc.objects.last()
d.title = "local"
t("part", lambda: (d.refresh_from_db(fields=["hits", "owner"]), d.title))
t("all", lambda: (d.refresh_from_db(), d.title))
Owner.objects.update(name="bob")
t("rel cached", lambda: (d.owner.name, Owner.objects.update(name="cid"), d.owner.name, d.refresh_from_db(), d.owner.name))
t("del attr", lambda: (delattr(d, "body"), sorted(d.get_deferred_fields()), d.body))
t("del pk", lambda: (delattr(d, "hits"), d.save(), Doc.objects.get(pk=d.pk).hits))
t("init", lambda: (Doc.from_db("default", ["id", "title"], [77, "f"]).get_deferred_fields() >= {"body"}, Doc.from_db("default", [f.attname for f in Doc._meta.concrete_fields], [5, "t", "b", None, 1, None, "k"])))
t("state", lambda: (d._state.db, d._state.adding, Doc()._state.db, Doc()._state.adding, Doc(pk=5)._state.adding))
t("args", lambda: (Doc(None, "pos", "b", None).title, Doc(1, title="x").pk))
t("args bad", lambda: Doc(None, "pos", title="kw"))
t("prop", lambda: Doc(owner_id=o.pk).owner)
t("both", lambda: Doc(owner=o, owner_id=99).owner_id)
print(len(inits), inits[:6])
