from django.dispatch import Signal
from django.db.models.signals import post_save, pre_init, m2m_changed, class_prepared
from django.contrib.auth.models import User

s = Signal()
print(s.send({}), s.send([]))


def r(**kw):
    return "r"


s.connect(r)


class NoHash:
    __hash__ = None


for who in ({}, [], {1}, User(), NoHash(), (1, []), 5, "x", (1, 2), object()):
    try:
        print(len(s.send(who)))
    except TypeError as e:
        print(type(who).__name__, e)
c = Signal(use_caching=True)
print(c.send(5), s.has_listeners({}))
try:
    c.has_listeners(5)
except TypeError as e:
    print(e)
c.connect(r)


class Slots:
    __slots__ = ()


for who in (None, 5, "x", (1,), {}, Slots(), object, NoHash()):
    for f in (c.send, c.send_robust, c.has_listeners):
        try:
            print(f(who))
        except TypeError as e:
            print(f.__name__, type(who).__name__, e)
post_save.connect(r)
for who in (None, "auth.User"):
    try:
        post_save.send(who)
    except TypeError as e:
        print(e)
try:
    post_save.has_listeners()
except TypeError as e:
    print(e)
print(post_save.send(User)[0][1], pre_init.has_listeners(User))
try:
    s.send()
except TypeError as e:
    print(e)
try:
    s.send(None, 5)
except TypeError as e:
    print(e)
try:
    Signal(providing_args=["a"])
except TypeError as e:
    print(e)
