import asyncio, logging, threading
from asgiref.sync import async_to_sync, sync_to_async
from asgiref.local import Local
from django.dispatch import Signal, receiver
from django.db.models.signals import post_save
from shop.models import T
me = threading.local(); me.user = "main"; both = Local(); both.user = "main"
class Ctx(threading.local):
    level = 0
    def __init__(self, start=1): print("  Ctx made", start); self.n = start
ctx = Ctx(5); ctx.n += 1
main_ident = threading.get_ident()
def where(label):
    t = threading.current_thread()
    print(label, t.name, t is threading.main_thread(), threading.get_ident() == main_ident, getattr(me, "user", "-"), getattr(both, "user", "-"), ctx.n)
s = Signal()
@receiver(s)
def plain(sender, **kw): where("plain " + sender); me.user = "plain"; both.user = "plain"
@receiver(s)
async def waits(sender, **kw):
    where("waits " + sender); me.user = "waits"; both.user = "waits"; await asyncio.sleep(0); where("waits still")
@receiver(post_save, sender=T)
async def saved(sender, **kw): where("saved")
where("main"); s.send("send"); where("main")
async_to_sync(s.asend)("a2s"); where("main")
asyncio.run(s.asend("run")); where("main")
T.objects.create()
async def co():
    where("co"); await s.asend("in co"); await sync_to_async(where)("s2a"); both.user = "co"; await asyncio.to_thread(lambda: print(threading.current_thread().name, getattr(me, "user", "-")))
    await T.objects.acreate(); where("co end")
async_to_sync(co)(); where("main")
asyncio.run(sync_to_async(where)("alone")); asyncio.run(sync_to_async(where)("alone again"))
@receiver(s)
def inner(sender, **kw): me.deep = sender
s.send("last"); print(me.deep, vars(me), me.__dict__ == {"user": me.user, "deep": "last"})
del me.user
try: me.user
except AttributeError as e: print(type(e).__name__)
ctx.level = 3; print(ctx.level, Ctx.level, isinstance(ctx, threading.local))
logging.basicConfig(format="%(threadName)s %(message)s")
