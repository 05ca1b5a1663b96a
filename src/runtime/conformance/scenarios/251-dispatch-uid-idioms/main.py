from django.dispatch import Signal, receiver
from django.db.models.signals import post_save
from django.contrib.auth.models import User

s = Signal()


def a(**kw):
    return "a"


def b(**kw):
    return "b"


print(
    s.connect(a, dispatch_uid="u"),
    s.connect(b, dispatch_uid="u"),
    s.connect(a),
    s.connect(a, sender=User),
    s.connect(a, sender=User, dispatch_uid="u"),
    s.connect(a, dispatch_uid=("t", 1)),
    s.connect(a, dispatch_uid=["l"]),
    s.connect(a, dispatch_uid=0),
)
print(len(s.receivers), [v for _, v in s.send(User)], [v for _, v in s.send(None)])
print(
    s.disconnect(a),
    s.disconnect(a),
    s.disconnect(dispatch_uid="u"),
    s.disconnect(b, dispatch_uid="u"),
    s.disconnect(sender=User, dispatch_uid="u"),
    s.disconnect(a, User),
    s.disconnect(dispatch_uid=("t", 1)),
    s.disconnect(dispatch_uid=["l"]),
    s.disconnect(),
    len(s.receivers),
)
for i in range(3):
    s.connect(lambda **kw: i, weak=False)
print([v for _, v in s.send(None)])
for i in range(3):
    s.connect(lambda i=i, **kw: i, weak=False, dispatch_uid=f"l{i}")
print([v for _, v in s.send(None)])
for key in list(s.receivers):
    pass
s.receivers.clear()
print(s.send(None), s.has_listeners())
s.receivers = []
s.connect(a)
print(len(s.receivers), s.receivers[0][1]() is a, s.receivers[0][0][0] == id(a))


@receiver(s, dispatch_uid="dec")
def c(**kw):
    return "c"


@receiver(s, dispatch_uid="dec")
def c(**kw):
    return "second c"


print([v for _, v in s.send(None)])


class Svc:
    def __init__(self):
        s.connect(self.h, dispatch_uid="svc")

    def h(self, **kw):
        return id(self) and "svc"


x = Svc()
y = Svc()
print([v for _, v in s.send(None)])
del x
print([v for _, v in s.send(None)])
z = Svc()
print([v for _, v in s.send(None)])
for bad in ({"receiver": None}, {"receiver": a, "sender": "x", "nope": 1}, {}):
    try:
        print(s.connect(**bad))
    except Exception as e:
        print(type(e).__name__, e)
try:
    post_save.connect(a, sender="User")
except ValueError as e:
    print(e)
try:
    post_save.connect(a, sender="auth.")
except Exception as e:
    print(type(e).__name__, e)
try:
    receiver(5)(a)
except Exception as e:
    print(type(e).__name__, e)
print(
    post_save.disconnect(a, sender="auth.User"),
    post_save.connect(a, sender="auth.user"),
    post_save.disconnect(a, sender=User),
)
