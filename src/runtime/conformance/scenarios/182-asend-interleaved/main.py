import asyncio
from app.signals import request_id, sig


def show(pairs):
    print([(r.__name__, v if not isinstance(v, Exception) else repr(v)) for r, v in pairs])


async def main():
    request_id.set("main")
    show(await sig.asend("a"))
    print(request_id.get())
    show(await sig.asend_robust("a", fail=True))
    try:
        show(await sig.asend("a", fail=True))
    except* ValueError as g:
        print(repr(g.exceptions), g.message)
    show(await asyncio.gather(sig.asend("p"), sig.asend("q")) and [])
    show(await asyncio.to_thread(sig.send, "thread"))


show(sig.send("sync"))
print(request_id.get())
