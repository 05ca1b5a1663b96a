import uuid
from django.db import models, transaction
from django.db.models import F, Value
from django.db.models.functions import Upper
from django.db.models.signals import *
from django.db.models import signals
from shop.models import *

NAMES = {getattr(signals, n): n for n in dir(signals) if isinstance(getattr(signals, n), signals.Signal)}


def hear(signal, sender, instance, **kwargs):
    print("  ", NAMES[signal], sender.__name__, instance.pk, {k: sorted(v) if isinstance(v, frozenset) else v for k, v in kwargs.items()}, instance._state.adding)


for s in (pre_save, post_save):
    s.connect(hear)


def do(label, work):
    print(label)
    try:
        print("  =", work())
    except Exception as error:
        print("  =", type(error).__name__, error)


log = Log()
do("uuid", lambda: log.save())
do("text", lambda: (log.text, log.at is not None, type(log.at).__name__))
do("again", lambda: log.save())
do("same default", lambda: Log().save())
do("same default forced", lambda: Log().save(force_insert=True))
do("explicit", lambda: Log(id=uuid.UUID(int=6), text="x").save())
do("create", lambda: Log.objects.create(id=uuid.UUID(int=6)))
do("string pk", lambda: Log(id="00000000-0000-0000-0000-000000000006").save())
do("bad pk", lambda: Log(id="zzz").save())
s = Sub(code="a", n=1)
do("sub", lambda: s.save())
do("sub fields", lambda: s.save(update_fields=["extra"]))
do("sub parent field", lambda: s.save(update_fields=["n"]))
do("sub both", lambda: s.save(update_fields={"n", "extra"}))
do("sub pk field", lambda: s.save(update_fields=["code"]))
do("sub ptr", lambda: s.save(update_fields=["base_ptr"]))
do("sub auto_now", lambda: s.save(update_fields=["touched"]))
do("sub force_insert", lambda: Sub(code="b").save(force_insert=True))
do("sub force_insert tuple", lambda: Sub(code="c").save(force_insert=(Base, Sub)))
do("sub force_insert of base", lambda: Sub(code="d").save(force_insert=(Base,)))
do("sub force_insert other", lambda: Sub(code="d").save(force_insert=(Log,)))
do("sub force_insert list", lambda: Sub(code="e").save(force_insert=[Base]))
do("sub force_update", lambda: Sub(code="f").save(force_update=True))
do("base to sub", lambda: Sub(base_ptr=Base.objects.create(code="g"), extra=5).save())
do("base of sub", lambda: (Sub.objects.filter(pk="g").values_list("code", "n", "extra"), Base.objects.filter(pk="").exists()))
do("save_base raw", lambda: Sub(code="h", base_ptr_id="h").save_base(raw=True))
do("save_base raw child only", lambda: Sub(base_ptr_id="a", extra=9).save_base(raw=True))
s.n = F("n") + 1
do("f", lambda: s.save())
do("f value", lambda: s.n)
s.code = "z"
do("new pk", lambda: s.save())
do("count", lambda: sorted(Sub.objects.values_list("code", flat=True)))
s.pk = None
do("none pk", lambda: s.save())
do("using", lambda: Base(code="u").save(using="default"))
do("using wrong", lambda: Base(code="u").save(using="other"))
do("update_fields none", lambda: Base(code="v").save(update_fields=None))
do("update_fields empty new", lambda: Base(code="w").save(update_fields=[]))
do("update_fields new", lambda: Base(code="w").save(update_fields=["n"]))
do("update_fields dup", lambda: Base.objects.get(code="u").save(update_fields=["n", "n"]))
do("deferred", lambda: Base.objects.defer("n").get(code="u").save())
do("deferred set", lambda: (lambda b: (setattr(b, "n", 5), b.save()))(Base.objects.defer("n").get(code="u")))
do("bad type", lambda: Base(code="t", n="text").save())
do("too long", lambda: Base(code="toolong").save())
do("null", lambda: Base(code="n", n=None).save())
do("delete unsaved", lambda: Base(code="n").delete())
do("related unsaved", lambda: Sub(base_ptr=Base()).save())
