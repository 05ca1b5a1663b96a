import functools
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal, receiver
from app.models import Item


def skip_raw(f):
    @functools.wraps(f)
    def w(*args, **kwargs):
        if kwargs.get("raw"):
            return "raw"
        return f(*args, **kwargs)

    return w


def no_wraps(f):
    def w(*args, **kwargs):
        return f(*args, **kwargs)

    return w


def on_created(f):
    @functools.wraps(f)
    def w(sender, instance, created, **kw):
        if created:
            return f(sender, instance, **kw)

    return w


@receiver(post_save, sender=Item)
@skip_raw
@on_created
def a(sender, instance, **kw):
    print("a", instance.n, sorted(kw))
    return "a"


@receiver(post_save, sender=Item)
@no_wraps
def b(sender, **kw):
    print("b")


@skip_raw
@receiver(post_save, sender=Item)
def c(sender, **kw):
    print("c")


class Handler:
    def __init__(self, name):
        self.name = name
        post_save.connect(self, sender=Item)
        pre_save.connect(self.before, sender=Item)

    def __call__(self, sender, **kw):
        print("handler", self.name)

    def before(self, sender, **kw):
        print("before", self.name)

    @classmethod
    def cm(cls, **kw):
        print("cm", cls.__name__)

    @staticmethod
    def sm(**kw):
        print("sm")


h = Handler("h")
Handler("lost")
post_save.connect(Handler.cm, sender=Item)
post_save.connect(Handler.sm, sender=Item)
post_save.connect(h.cm, sender=Item)
post_save.connect(functools.partial(a, extra=1), sender=Item)
p = functools.partial(c)
post_save.connect(p, sender=Item)


@functools.singledispatch
def sd(*a, **kw):
    print("sd")


post_save.connect(sd, sender=Item)


@functools.lru_cache
def cached(sender, **kw):
    print("cached")
    return 5


try:
    post_save.connect(cached, sender=Item)
except Exception as e:
    print(type(e).__name__, e)
i = Item.objects.create(n=1)
i.save()
i.save_base(raw=True)
print(a.__name__, b.__name__, a.__wrapped__.__name__)
s = Signal()
print(s.connect(h), s.disconnect(h), s.disconnect(h))
del h
Item.objects.create(n=2)
try:
    s.connect(lambda: 1)
except ValueError as e:
    print(e)
try:
    s.connect(Item)
except ValueError as e:
    print(e)
s.connect(dict.fromkeys) if False else None
for bad in (len, int, Handler, "x", print):
    try:
        print(s.connect(bad))
    except Exception as e:
        print(type(e).__name__, e)
