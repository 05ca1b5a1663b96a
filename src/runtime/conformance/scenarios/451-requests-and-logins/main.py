from django.core.signals import request_started, request_finished, got_request_exception, setting_changed
from django.core import signals as core
from django.dispatch import receiver, Signal
from django.test import RequestFactory
from django.http import HttpResponse, JsonResponse, Http404, HttpRequest, HttpResponseRedirect
from django.contrib.auth import authenticate, login, logout, get_user_model, user_logged_in, user_logged_out, user_login_failed
from django.contrib.auth.signals import user_logged_in as ul2
from django.contrib.auth.models import AnonymousUser, User, Group, Permission
from django.contrib.sessions.backends.cache import SessionStore
from shop.models import Hit
def show(label, f):
    try: print(label, f())
    except Exception as e: print(label, type(e).__name__, e)
@receiver([request_started, request_finished])
def req(sender, signal, **kw):
    print("req", sender, signal is request_started, sorted(k for k in kw), kw.get("environ", {}).get("PATH_INFO"))
@receiver(got_request_exception)
def exc(sender, request, **kw): print("exc", sender, request, sorted(kw))
@receiver([user_logged_in, user_logged_out, user_login_failed])
def auth(sender, signal, **kw):
    n = {user_logged_in: "in", user_logged_out: "out", user_login_failed: "failed"}[signal]
    print("auth", n, sender if isinstance(sender, str) else sender and sender.__name__, {k: str(v) for k, v in kw.items()})
rf = RequestFactory()
r = rf.get("/a/?x=1&x=2", headers={"accept": "text/plain"}, HTTP_X_THING="t")
print(r, r.method, r.path, r.GET, r.GET.getlist("x"), r.headers["Accept"], r.META["HTTP_X_THING"], r.get_full_path(), r.content_type, hasattr(r, "user"), hasattr(r, "session"))
r.user = AnonymousUser()
p = rf.post("/p/", {"a": "1", "b": ["x", "y"]}); print(p.POST, p.content_type)
try: p.body
except Exception as e: print(type(e).__name__, e)
p2 = rf.post("/p/", {"a": "1"}); print(len(p2.body) > 5, p2.POST)
j = rf.put("/j/", {"k": [1]}, content_type="application/json"); print(j.body, j.POST, j.method)
for m in ("delete", "patch", "head", "options", "trace"): print(m, getattr(rf, m)("/m/").method)
def view(request):
    request_started.send(sender=view, environ=request.META)
    try:
        Hit.objects.create(path=request.path)
        if request.GET.get("x") == "boom": raise ValueError("boom")
        return HttpResponse("ok", status=201, headers={"X-A": "b"})
    except ValueError:
        got_request_exception.send(sender=None, request=request); return HttpResponse(status=500, content="err")
    finally:
        request_finished.send(sender=view)
for q in ("/v/", "/v/?x=boom"):
    resp = view(rf.get(q)); print(resp, resp.status_code, resp.content, dict(resp.headers), resp.reason_phrase)
    resp.close(); print(resp.closed)
class OurHttp(HttpResponse):
    def close(self): print("closing"); super().close()
OurHttp("x").close()
print(len(HttpResponse("é").content), JsonResponse({"a": 1}).content, HttpResponseRedirect("/z/").url)
u = User.objects.create_user("ann", "ann@Example.COM", "pw"); print(u.email, u.check_password("pw"), u.has_usable_password(), u.last_login)
show("no user", lambda: authenticate(username="bob", password="x"))
show("wrong", lambda: authenticate(r, username="ann", password="x"))
show("none", lambda: authenticate(username=None, password=None))
show("token", lambda: authenticate(r, token="t"))
show("ok", lambda: authenticate(r, username="ann", password="pw"))
show("login no session", lambda: login(r, u))
r.session = SessionStore()
show("login", lambda: login(r, u, backend="django.contrib.auth.backends.ModelBackend"))
a = authenticate(r, username="ann", password="pw")
show("login 2", lambda: login(r, a)); print(r.user, sorted(r.session.keys()), r.user.backend, u.last_login is None, a.last_login is not None)
show("logout", lambda: logout(r)); print(r.user, r.user.is_authenticated, list(r.session.keys()))
show("logout again", lambda: logout(r))
show("login None", lambda: login(r, None))
u.is_active = False; u.save()
show("inactive", lambda: authenticate(r, username="ann", password="pw"))
print(ul2 is user_logged_in, isinstance(user_logged_in, Signal), user_logged_in.use_caching, type(request_started).__name__, sorted(n for n in vars(core) if isinstance(getattr(core, n), Signal)))
user_login_failed.send(sender="shop", credentials={"username": "q"}, request=None)
user_logged_in.send(sender=User, request=None, user=u)
print(User.objects.get().last_login is None)
