from django.contrib.auth.models import AnonymousUser, User
from django.http import *
from django.test import RequestFactory
from shop.middleware import CurrentUserMiddleware
from shop.models import *
from shop import views

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


rf = RequestFactory(headers={"user-agent": "kitchen"}) if 1 else None
ann = User.objects.create_user("ann")


def call(view, request, user=ann, **kw):
    request.user = user
    response = CurrentUserMiddleware(lambda r: view(r, **kw))(request)
    print(type(response).__name__, response.status_code, response.content, response["X-User"], response.get("Location"), response.headers.get("Content-Type"))
    return response


call(views.doc_create, rf.post("/docs/", {"title": "One"}))
call(views.doc_create, rf.post("/docs/?q=1", {"title": "Two"}, content_type="application/json"), AnonymousUser())
call(views.doc_create, rf.get("/docs/"))
call(views.doc_create, rf.post("/docs/", {}))
call(views.doc_detail, rf.get("/docs/1/", {"x": ["a", "b"], "y": 1}), pk=1)
call(views.doc_detail, rf.get("/docs/9/"), pk=9)
call(views.doc_detail, rf.get("/docs/1/?boom=yes"), pk=1)
call(views.doc_rename, rf.post("/docs/2/", {"title": "2!"}), pk=2)
print(list(RequestLog.objects.values("path", "method", "user__username", "error")))
print(list(Doc.objects.values_list("title", "created_by__username", "updated_by__username")))
r = rf.post("/a/b/?c=d&c=e&f=", data={"n": [1, 2], "é": "ü"}, HTTP_X_TOKEN="tok", REMOTE_ADDR="10.0.0.1")
t("req", lambda: (r.method, r.path, r.path_info, r.GET, r.POST, r.GET["c"], r.GET.dict(), r.POST.getlist("n"), r.META["REMOTE_ADDR"], r.headers["X-Token"], r.headers.get("User-Agent"), r.get_host(), r.is_secure(), r.scheme))
t("req2", lambda: (r.build_absolute_uri(), r.build_absolute_uri("/x"), r.get_full_path(), r.encoding, r.content_type, r.COOKIES, r.FILES, repr(r)))
t("immut", lambda: r.GET.update({"a": 1}))
t("copy", lambda: (lambda q: (q.update({"z": 1}), q.appendlist("c", "x"), q.urlencode()))(r.GET.copy())[2])
t("missing", lambda: r.POST["zz"])
t("put", lambda: (rf.put("/p", b"raw", content_type="text/plain").body, rf.delete("/p").method, rf.patch("/p", {"a": 1}, content_type="application/json").body, rf.head("/p").method, rf.options("/o").method))
t("resp", lambda: (HttpResponse("ä").content, HttpResponse(b"x", status=202).reason_phrase, repr(HttpResponse("a")), HttpResponse(["a", "b"]).content, HttpResponseRedirect("/x").url, HttpResponsePermanentRedirect("/y").status_code, HttpResponseForbidden().status_code, HttpResponseBadRequest("b").content))
t("headers", lambda: (lambda h: (h.setdefault("A", "b"), h.headers, "a" in h, h.has_header("A"), h.items()))(HttpResponse(headers={"X": "y"}))[1:])
t("cookies", lambda: (lambda h: (h.set_cookie("k", "v", max_age=5, httponly=True), h.cookies["k"]["path"], h.cookies["k"]["httponly"], h.cookies["k"].value, h.delete_cookie("k"), h.cookies["k"]["max-age"]))(HttpResponse())[1:])
t("json", lambda: JsonResponse([1]))
t("json2", lambda: JsonResponse({"d": __import__("datetime").date(2024, 1, 2), "x": __import__("decimal").Decimal("1.50")}).content)
t("404", lambda: views.get_object_or_404(Doc, title="no"))
t("404 list", lambda: views.get_list_or_404(Doc, title="no"))
t("404 bad", lambda: views.get_object_or_404("x"))
t("many", lambda: views.get_object_or_404(Doc))
