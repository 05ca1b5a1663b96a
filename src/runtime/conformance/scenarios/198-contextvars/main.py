import asyncio, contextvars
from django.dispatch import Signal, receiver

who = contextvars.ContextVar("who", default="nobody")
n = contextvars.ContextVar("n", default=0)
s = Signal()


@receiver(s)
def a(**kw):
    print("a", who.get())
    who.set("a")


@receiver(s)
async def b(**kw):
    print("b", who.get())
    who.set("b")
    await asyncio.sleep(0)
    n.set(n.get() + 1)
    print("b2", who.get())


@receiver(s)
async def c(**kw):
    print("c", who.get())
    n.set(n.get() + 10)
    who.set("c")


async def main():
    who.set("main")
    await s.asend(None)
    print(who.get(), n.get())
    await s.asend_robust(None)
    print(who.get(), n.get())
    tok = who.set("tmp")
    await s.asend(None)
    who.reset(tok)
    print(who.get())

    async def inner():
        who.set("inner")
        await s.asend(None)
        return who.get()

    print(await asyncio.create_task(inner()), who.get())


s.send(None)
print(who.get(), n.get())
s.send_robust(None)
print(who.get(), n.get())
ctx = contextvars.copy_context()
ctx.run(s.send, None)
print(who.get(), ctx[who], n.get(), ctx[n])
