import asyncio
import contextvars
from django.dispatch import Signal
request_id = contextvars.ContextVar("request_id", default="-")
sig = Signal()


@sig.connect
def never_kept(**kw):
    pass


def sync_one(sender, **kw):
    request_id.set("sync")
    return request_id.get()


async def async_one(sender, **kw):
    before = request_id.get()
    request_id.set("one")
    await asyncio.sleep(0.1)
    return before, request_id.get()


async def async_two(sender, fail=False, **kw):
    try:
        await asyncio.sleep(0.05 if fail else 0.2)
        if fail:
            raise ValueError("two")
        return request_id.get()
    except asyncio.CancelledError:
        print("cancelled two")
        raise


for f in (sync_one, async_two, async_one):
    sig.connect(f)
