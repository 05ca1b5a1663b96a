import logging, traceback, warnings
from django.db import transaction, IntegrityError
from shop.models import *
from shop import signals
from shop.signals import *

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


for name in ("ok", "raise", "context", "none", "group", "exit", "assert", "log"):
    try:
        Node.objects.create(name=name)
    except BaseException as e:
        print(name, type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__), e.__suppress_context__)
        print("   ", frames(e)[1:])
        print("   ", traceback.format_exception_only(e))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    Node.objects.create(name="warn")
    print([(str(x.message), x.category.__name__, x.filename.rsplit("/", 1)[-1]) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    t("warning as error", lambda: Node.objects.create(name="warn"))
for r, v in pinged.send_robust("me"):
    print(r.__qualname__, repr(v), frames(v), getattr(v, "__notes__", None))
t("send", lambda: pinged.send("me"))
print(signals.lists.records)
print(list(Log.objects.values_list("level", "text")))
pinged.connect(keep)
t("nameless", lambda: pinged.send_robust("me"))
try:
    Node.objects.create(name="group")
except* ValueError as eg:
    print("values", eg.exceptions)
except* (TypeError, KeyError) as eg:
    print("others", eg, eg.exceptions)
root = Node.objects.get(name="ok")
kid = root.kids.create(name="kid")
try:
    root.delete()
except Exception as e:
    print(type(e).__mro__[1].__name__, e, e.protected_objects)
    print(repr(e.args))
t("does not exist", lambda: Node.objects.get(pk=99))
t("multiple", lambda: Node.objects.get(name__contains="a"))
t("value", lambda: Node.objects.get(pk="abc"))
t("type", lambda: Node(nam="x"))
t("fk", lambda: Node(parent="root"))
t("fk int", lambda: Node(parent=1))
t("unsaved", lambda: Node.objects.create(name="u", parent=Node(name="p")))
t("unsaved filter", lambda: Node.objects.filter(parent=Node(name="p")))
t("too long", lambda: Node.objects.create(name="x" * 50).name)
t("null", lambda: Node.objects.create(name=None))
t("fk int", lambda: Node.objects.create(name="n", parent_id=12345))
t("expr", lambda: Node.objects.filter(name=["a"]).count())
t("dict", lambda: Node.objects.filter(name={"a": 1}).count())
t("filter kw", lambda: Node.objects.filter("name"))
t("chained", lambda: Node.objects.all().save())
t("class", lambda: Node.save())
t("get arg", lambda: Node.objects.get(1))
t("delete unsaved", lambda: Node(name="x").delete())
t("delete twice", lambda: (kid.delete(), kid.delete()))
t("refresh", lambda: kid.refresh_from_db())
t("refresh deleted", lambda: root.kids.model(pk=4000).refresh_from_db())
t("update_fields", lambda: root.save(update_fields=["nam"]))
t("update_fields none", lambda: root.save(update_fields=None))
t("force both", lambda: root.save(force_insert=True, force_update=True))
t("force update", lambda: Node(pk=999, name="f").save(force_update=True))
t("force insert", lambda: Node(pk=root.pk, name="f").save(force_insert=True))
t("iter class", lambda: list(Node))
t("len mgr", lambda: len(Node.objects))
t("bool", lambda: (bool(Node.objects.none()), bool(Node.objects.all())))
t("index", lambda: Node.objects.all()["a"])
t("compare", lambda: root < kid)
t("sum", lambda: root + 1)
t("attr", lambda: root.nope)
t("fmt", lambda: f"{root!r:>20}|{root:>5}")
t("set", lambda: setattr(root, "pk", "zz") or root.save())
