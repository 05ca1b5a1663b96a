from django.dispatch import Signal

s = Signal()


def no_kwargs(sender):
    return 1


def only_signal(signal, sender):
    return 2


s.connect(no_kwargs)
for how in (s.send, s.send_robust):
    try:
        print([str(v) for _, v in how(sender=None)])
    except TypeError as e:
        print(type(e).__name__, e)
s.disconnect(no_kwargs)
s.connect(only_signal)
print(s.send(None)[0][1])
try:
    print(s.send(None, x=1))
except TypeError as e:
    print(e)
s.disconnect(only_signal)


class Slots:
    __slots__ = ()

    def __call__(self, **kw):
        return "slots"


for weak in (True, False):
    try:
        s.connect(Slots(), weak=weak)
        print("ok", s.send(None)[-1][1])
    except TypeError as e:
        print(e)
for bad in (5, "text", None, [1]):
    try:
        s.connect(bad, weak=False)
        print("accepted", type(bad).__name__)
    except Exception as e:
        print(type(e).__name__, e)
try:
    s.send(None)
except Exception as e:
    print(type(e).__name__, e)
print(
    [type(v).__name__ + ":" + str(v) for _, v in s.send(None)]
    if False
    else len(s.receivers)
)


class Unhashable:
    __hash__ = None

    def __call__(self, **kw):
        return "unhashable"


t = Signal()
u = Unhashable()
t.connect(u)
print(t.send(None)[0][1])
t.connect(print, weak=False)
try:
    t.send("a", end="!\n")
except Exception as e:
    print(type(e).__name__, e)
