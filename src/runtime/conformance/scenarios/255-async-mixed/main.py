import asyncio
from django.dispatch import Signal, receiver

s = Signal()


@receiver(s)
async def slow(n, **kw):
    try:
        await asyncio.sleep(n)
        return "slow"
    except asyncio.CancelledError:
        print("cancelled")
        raise


@receiver(s)
async def maybe(n, **kw):
    await asyncio.sleep(0.001)
    if n > 1:
        raise ValueError("n too big")
    return "maybe"


@receiver(s)
def sync(n, **kw):
    if n < 0:
        raise KeyError(n)
    return "sync"


async def main():
    print([v for _, v in await s.asend(None, n=0.01)])
    for n in (5, -1):
        try:
            await s.asend(None, n=n)
        except Exception as e:
            print(type(e).__name__, e)
    print([repr(v) for _, v in await s.asend_robust(None, n=2)])
    print([repr(v) for _, v in await s.asend_robust(None, n=-1)])
    try:
        await asyncio.wait_for(s.asend(None, n=0.5), timeout=0.05)
    except asyncio.TimeoutError:
        print("timeout")
    t = asyncio.create_task(s.asend(None, n=0.9))
    await asyncio.sleep(0.01)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("task cancelled")
    async with asyncio.TaskGroup() as g:
        a = g.create_task(s.asend(None, n=0))
        b = g.create_task(s.asend_robust(None, n=0))
    print(a.result()[0][1], len(b.result()))

    async def again(**kw):
        return [v for _, v in await inner.asend(None)]

    inner = Signal()
    inner.connect(deep)
    outer = Signal()
    outer.connect(again)
    print(await outer.asend(None))


async def deep(**kw):
    return "deep"


print([v for _, v in s.send(None, n=0)])
try:
    s.send(None, n=3)
except ValueError as e:
    print("sync side", e)
print([repr(v) for _, v in s.send_robust(None, n=3)])
