import logging, sys, traceback, io, contextlib
from django.core.exceptions import ObjectDoesNotExist, FieldError, ImproperlyConfigured
from shop.models import Box
from shop.signals import PackError, packed


def frames(e):
    for f in traceback.extract_tb(e.__traceback__):
        if "shop" in f.filename or f.name == "<module>":
            print("    ", f.filename.rsplit("/", 1)[-1], f.name, f.line)


def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, str(e), "| cause", repr(e.__cause__), "| context", type(e.__context__).__name__, e.__suppress_context__)
        frames(e)
        print("    ", traceback.format_exception_only(e)[-1].strip())


t("create", lambda: Box.objects.create(name="a"))
t("create", lambda: Box.objects.create(name="a", size=13))
t("goc", lambda: Box.objects.get_or_create(name="a"))
b = Box.objects.create(name="b", size=2)
t("send", lambda: packed.send(Box, box=b))
for r, e in packed.send_robust(Box, box=b):
    print(r.__name__, type(e).__name__, e, [f.name for f in traceback.extract_tb(e.__traceback__)][-1])
t("get", lambda: Box.objects.get(name="zz"))
t("get", lambda: Box.objects.get(nme="zz"))
t("filter", lambda: Box.objects.filter(name__bar="zz"))
t("values", lambda: Box.objects.values("bar"))
t("order", lambda: list(Box.objects.order_by("bar")))
t("int", lambda: Box.objects.filter(size="x"))
t("create", lambda: Box.objects.create(size="x"))
t("attr", lambda: b.bar)
t("cls", lambda: Box.bar)
t("mgr", lambda: b.objects)
t("qs", lambda: Box.objects.all().bar)
t("qs", lambda: Box.objects.bar)
t("idx", lambda: Box.objects.all()[-1])
t("idx", lambda: Box.objects.all()[5])
t("idx", lambda: Box.objects.all()["a"])
t("slice", lambda: Box.objects.all()[:1].filter(size=1))
t("slice", lambda: Box.objects.all()[:1].order_by("size"))
t("slice", lambda: Box.objects.all()[:1].delete())
t("slice", lambda: Box.objects.all()[:1].update(size=1))
t("del", lambda: Box().delete())
t("vals", lambda: Box.objects.values("name").delete())
t("union", lambda: Box.objects.union(Box.objects.all()).filter(size=1))
t("bool", lambda: (bool(Box.objects.none()), len(Box.objects.all()), Box.objects.all() == Box.objects.all(), b in Box.objects.all()))
t("repr", lambda: (Box.objects.none(), Box.objects.all(), Box.objects.values_list("name"), Box.objects.values_list("name", named=True), Box.objects))
t("bulk", lambda: Box.objects.bulk_create([1]))
t("f", lambda: Box.objects.filter(1))
t("f", lambda: Box.objects.filter("size"))
t("f", lambda: Box.objects.filter(Box))
t("q", lambda: Box.objects.filter(**{"": 1}))
t("upd", lambda: Box.objects.update(foo=1))
t("upd", lambda: Box.objects.update(size="q"))
t("long", lambda: Box.objects.create(name="far too long", size=1))
t("only", lambda: Box.objects.only("foo").first())
t("pre", lambda: list(Box.objects.prefetch_related("foo")))
t("sel", lambda: list(Box.objects.select_related("name")))
t("agg", lambda: Box.objects.aggregate(1))
t("agg", lambda: Box.objects.aggregate(x=1))
t("ann", lambda: Box.objects.annotate(1))
t("ann", lambda: Box.objects.annotate(x="name"))
t("exc", lambda: [k.__qualname__ for k in Box.DoesNotExist.__mro__[:3]])
print(repr(Box.DoesNotExist("x")), Box.DoesNotExist.__module__, issubclass(Box.MultipleObjectsReturned, Exception))
buffer = io.StringIO()
with contextlib.redirect_stderr(buffer):
    try:
        Box.objects.create(name="tb")
    except PackError:
        traceback.print_exc()
text = [line for line in buffer.getvalue().splitlines() if "shop" in line or not line.startswith(" ")]
print(len([l for l in text if "Traceback" in l]), [l for l in text if l and not l.startswith(" ")][-1])
print([l for l in text if "direct cause" in l])
try:
    raise ExceptionGroup("many", [ValueError(1), PackError(b, "x")])
except* PackError as g:
    print(g.exceptions[0])
except* ValueError as g:
    print(repr(g))
