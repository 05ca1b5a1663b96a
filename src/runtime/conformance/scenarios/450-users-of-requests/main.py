import asyncio
from asgiref.sync import sync_to_async, async_to_sync
from asgiref.local import Local
from django.contrib.auth.models import User, AnonymousUser
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.utils.functional import SimpleLazyObject
from shop import current
from shop.models import *
ann, bob = User.objects.create(username="ann"), User.objects.create(username="bob")
def view(request):
    d = Doc.objects.first() or Doc(text="first")
    d.text += "!"; d.save(); return JsonResponse({"by": str(d.created_by), "mod": str(d.modified_by)})
mw = current.Middleware(view)
for u in (ann, bob, AnonymousUser(), SimpleLazyObject(lambda: ann), None):
    r = RequestFactory().get("/")
    if u is not None: r.user = u
    print(mw(r).content)
print([(r.by and r.by.username, r.diff) for r in Rev.objects.all()])
def boom(request): raise ValueError("boom")
try: current.Middleware(boom)(RequestFactory().get("/"))
except ValueError as e: print(e, current.get("var"), current.get("asgi"), current.get("thread"))
async def main():
    t = current.set_all(bob)
    await sync_to_async(Doc(text="async").save)()
    await Doc.objects.acreate(text="acreate")
    async def other():
        current.set_all(ann); await asyncio.sleep(0); return str(current.get("asgi")), str(current.get("var"))
    print(await asyncio.gather(other(), other()), current.get("asgi"), current.get("var"))
async_to_sync(main)()
l = Local(); l.x = 1; l.x += 1; print(l.x, hasattr(l, "y")); del l.x
try: l.x
except AttributeError as e: print("AttributeError", str(e).partition("object")[1:])
try: del l.x
except AttributeError as e: print("AttributeError")
ann.delete(); print(list(Doc.objects.values_list("text", "created_by", "modified_by")), Rev.objects.count(), bob.shop_doc_created.count())
