from django.dispatch import Signal

s = Signal()


def make(n):
    def local(**kwargs):
        return n

    s.connect(local)
    s.connect(lambda **kwargs: -n)


for i in range(3):
    make(i)
print([v for _, v in s.send(None)])


class H:
    def __call__(self, **kwargs):
        return "called"


s.connect(H())
print([v for _, v in s.send(None)])


class M:
    def m(self, **kwargs):
        return "m"


s.connect(M().m)
m = M()
s.connect(m.m)
print([v for _, v in s.send(None)])
del m
print([v for _, v in s.send(None)], len(s.receivers))
import functools


def base(x, **kwargs):
    return x


s.connect(functools.partial(base, 9))
print([v for _, v in s.send(None)][-1])
t = Signal()
for i in range(600):
    t.connect(lambda n=i, **kw: n)
alive = [v for _, v in t.send(None)]
print(len(alive) in (511, 512, 513), alive[-1], len([v for _, v in s.send(None)]))
