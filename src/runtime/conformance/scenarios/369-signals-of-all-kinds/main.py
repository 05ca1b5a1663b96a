def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


import functools, gc
from asgiref.sync import async_to_sync, sync_to_async
from django.db.models.signals import ModelSignal, post_save, pre_save, m2m_changed
from django.dispatch import Signal, receiver
from shop import signals
from shop.models import Ping, Pong
from shop.signals import Counter, cached, order_paid, own

t("send", lambda: order_paid.send("x", a=1))
t("send", lambda: order_paid.send(sender=None))
t("send", lambda: order_paid.send())
t("send", lambda: order_paid.send("x", "y"))
t("robust", lambda: cached.send_robust(sender=Ping, b=1))
t("cached none", lambda: cached.send(sender=None))
t("cached str", lambda: cached.send(sender="text"))
c = Counter()
t("connect", lambda: order_paid.connect(c))
t("connect", lambda: order_paid.connect(c.method))
t("connect", lambda: order_paid.connect(c.method))
t("connect", lambda: order_paid.connect(Counter.static, sender="x"))
t("connect", lambda: order_paid.connect(Counter.klass, sender=Ping))
t("connect", lambda: order_paid.connect(Counter().method))
t("connect", lambda: order_paid.connect(lambda **kw: "weak lambda"))
t("connect", lambda: order_paid.connect(lambda **kw: "strong lambda", weak=False))
t("connect", lambda: order_paid.connect(functools.partial(signals.both, extra=1), weak=False))
t("connect", lambda: order_paid.connect(3))
t("connect", lambda: order_paid.connect(lambda sender: None))
t("connect", lambda: order_paid.connect(lambda x, **kw: None))
t("connect", lambda: order_paid.connect(print))
t("send", lambda: [(r if isinstance(r, (str, tuple, int)) else type(r)) for _, r in order_paid.send("x")])
t("send", lambda: [(r if isinstance(r, (str, tuple, int)) else type(r)) for _, r in order_paid.send(Ping)])
t("has", lambda: (order_paid.has_listeners(), order_paid.has_listeners("q"), own.has_listeners(), own.has_listeners(Ping)))
t("disc", lambda: (order_paid.disconnect(c), order_paid.disconnect(c), order_paid.disconnect(c.method), order_paid.disconnect(dispatch_uid="both"), order_paid.disconnect(dispatch_uid="nope"), order_paid.disconnect(Counter.static), order_paid.disconnect(Counter.static, sender="x"), order_paid.disconnect()))
t("lazy", lambda: own.connect(signals.both, sender="shop.Ping"))
t("lazy", lambda: own.connect(signals.both, sender="shop.Nope"))
t("lazy", lambda: own.connect(signals.both, sender="nodot"))
t("lazy", lambda: own.connect(signals.both, sender="a.b.c"))
t("own", lambda: own.send(Ping, q=1))
t("own", lambda: own.disconnect(signals.both, sender="shop.Ping"))
t("own", lambda: own.disconnect(signals.both, sender="shop.Nope"))
t("own", lambda: own.send(Ping))
t("ping", lambda: Ping.objects.create(n=1))
t("disconnect lazy", lambda: post_save.disconnect(sender=Ping, dispatch_uid="lazy"))
t("disconnect lazy", lambda: post_save.disconnect(sender="shop.Ping", dispatch_uid="lazy"))
t("ping", lambda: Ping.objects.create(n=2))
t("pong", lambda: Pong.objects.create())


@receiver(order_paid)
def once(signal, **kwargs):
    print(" once", signal.disconnect(once))
    return "once"


@receiver(order_paid)
def adds(signal, **kwargs):
    signal.connect(late)
    return "adds"


def late(**kwargs):
    return "late"


def show(pairs):
    return [(getattr(f, "__name__", type(f).__name__), r if not isinstance(r, Exception) else f"{type(r).__name__}: {r}") for f, r in pairs]


t("once", lambda: show(order_paid.send("z")))
t("once", lambda: show(order_paid.send("z")))
s = Signal()


@s.connect
def f(**kwargs):
    raise KeyError("f")


t("decorator", lambda: f)


@receiver(s)
def boom(sender, **kwargs):
    if sender == "base":
        raise SystemExit(3)
    raise ValueError("boom", sender)


@receiver(s)
async def aboom(sender, **kwargs):
    raise RuntimeError("aboom")


@receiver(s)
async def afine(sender, **kwargs):
    return sender


@receiver(s)
def fine(sender, **kwargs):
    return "fine"


t("robust", lambda: show(s.send_robust("q")))
t("send", lambda: show(s.send("q")))
t("tb", lambda: [r.__traceback__ is not None for _, r in s.send_robust("q") if isinstance(r, Exception)])
try:
    s.send_robust("base")
except SystemExit as e:
    print("exit", e.code)


async def go():
    r = await s.asend_robust("async")
    print(" asend_robust", show(r))
    try:
        await s.asend("async")
    except Exception as e:
        print(" asend", type(e).__name__, e, type(e.__context__).__name__)
    boom_gone = s.disconnect(boom)
    s.disconnect(f) if f else None
    print(boom_gone, show(await s.asend_robust("again")))
    try:
        print(show(await s.asend("again")))
    except BaseException as e:
        print(type(e).__name__, e)
    wrapped = sync_to_async(fine)
    s.connect(wrapped)
    print(show(await s.asend_robust("wrapped")))
    p = await Ping.objects.acreate(n=5)
    p.n = 6
    await p.asave()
    print(await Ping.objects.filter(n=6).acount(), await p.adelete())


async_to_sync(go)()
t("repr", lambda: (repr(Signal())[:34], type(post_save).__name__, str(pre_save)[:40], order_paid.use_caching, m2m_changed.use_caching))
t("args", lambda: Signal(True).use_caching)
t("args", lambda: Signal(providing_args=["a"]))
t("recv", lambda: receiver(order_paid, nope=1)(late))
t("recv", lambda: receiver("x")(late))
t("recv", lambda: receiver([order_paid, s], sender="L", weak=False, dispatch_uid=("a", 1))(late) is late)
t("L", lambda: show(order_paid.send("L")))
t("uid", lambda: (order_paid.disconnect(late, sender="L"), order_paid.disconnect(sender="L", dispatch_uid=("a", 1)), order_paid.disconnect(late)))
t("own kw", lambda: order_paid.send("x", sender=3))
del c
gc.collect()
t("L", lambda: show(order_paid.send("L")))
