from django.core.signals import request_started, request_finished, got_request_exception
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.test import RequestFactory
from django.dispatch import receiver


@receiver(request_started)
def started(sender, environ=None, **kw):
    print("started", sender, environ["PATH_INFO"] if environ else None)


@receiver(request_finished)
def finished(sender, **kw):
    print("finished", sender, sorted(kw))


@receiver(got_request_exception)
def failed(sender, request, **kw):
    print("failed", sender, request.path)


rf = RequestFactory()
r = rf.post("/a/?q=1", {"x": "2"}, headers={"X-Who": "me"}) if True else None
print(
    r.method,
    r.path,
    r.get_full_path(),
    r.GET,
    r.POST["x"],
    r.headers["X-Who"],
    r.META["HTTP_X_WHO"],
    r.GET.get("q"),
    r.is_secure(),
    r.content_type,
)
request_started.send(sender=WSGIHandler, environ=r.environ)


def view(request):
    if request.method == "DELETE":
        raise PermissionError("no")
    return JsonResponse({"ok": True, "n": [1]})


for req in (r, rf.delete("/b/"), rf.get("/c", {"a": ["1", "2"]})):
    try:
        resp = view(req)
        print(resp.status_code, resp.content, resp["Content-Type"], resp)
    except PermissionError:
        got_request_exception.send(sender=None, request=req)
request_finished.send(sender=WSGIHandler)
resp = HttpResponse("hi", status=201, headers={"X-A": "b"})
resp.close()
print(resp, resp.headers["X-A"], resp.has_header("x-a"), HttpResponse().content)
q = QueryDict("a=1&a=2&b=")
print(q, q.getlist("a"), q["a"], q.dict(), q.urlencode())
import json

j = rf.put("/j", json.dumps({"k": 1}), content_type="application/json")
print(json.loads(j.body), j.POST, j.content_type)
h = HttpRequest()
h.method = "GET"
h.path = "/z"
print(h, h.GET, h.POST, hasattr(h, "user"))
