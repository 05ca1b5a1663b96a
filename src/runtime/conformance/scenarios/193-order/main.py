from django.dispatch import Signal, receiver

s = Signal()


class A:
    pass


class B(A):
    pass


def f(tag):
    def inner(sender, **kwargs):
        print(
            tag,
            sender
            if isinstance(sender, (str, type(None)))
            else getattr(sender, "__name__", type(sender).__name__),
        )
        return tag

    inner.__name__ = inner.__qualname__ = "r_" + tag
    return inner


one, two, three, four = f("one"), f("two"), f("three"), f("four")
s.connect(one)
s.connect(two, sender=A)
s.connect(three)
s.connect(four, sender=B)
for who in (A, B, None, "x", A()):
    print([r for _, r in s.send(who)])
print(s.disconnect(one))
s.connect(one)
print([r for _, r in s.send(A)])
print(s.disconnect(two), s.disconnect(two, sender=A))
s.connect(two)
print([r for _, r in s.send(A)])
s.connect(two, sender=A)
print([r for _, r in s.send(A)])
print(len(s.receivers), s.has_listeners(), s.has_listeners(A), s.has_listeners(42))
