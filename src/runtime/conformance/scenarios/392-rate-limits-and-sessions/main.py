from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.sessions.backends.cache import SessionStore
from django.core.cache import cache
from django.test import RequestFactory
from shop.models import *
from shop.signals import limit

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


rf = RequestFactory()


def request(path="/", session=None, method="get", **kw):
    r = getattr(rf, method)(path, **kw)
    r.session = SessionStore() if session is None else session
    print(bool(r.session), end=" ")
    r.user = AnonymousUser()
    return r


@limit(2)
def page(request, n=0):
    cart, _ = Cart.objects.get_or_create(pk=request.session.get("cart_id"))
    request.session["cart_id"] = cart.pk
    row, new = cart.rows.get_or_create(sku=request.GET.get("sku", "x"))
    if not new:
        row.qty += 1
        row.save(update_fields=["qty"])
    return row.sku, row.qty, new


s = SessionStore()
for n in range(4):
    t("page", lambda: page(request("/?sku=a", s)))
t("other", lambda: page(request("/?sku=b", s, REMOTE_ADDR="9.9.9.9")))
ann = User.objects.create_user("ann", password="pw")
Cart.objects.create(user=ann).rows.create(sku="a", qty=5)
r = request("/in/", s, "post", data={"u": "ann"})
old = s.session_key
s["color"] = "red"
s.save()
r.user = AnonymousUser()
login(r, authenticate(r, username="ann", password="pw"))
print(list(ann.cart.rows.order_by("sku").values_list("sku", "qty")), Cart.objects.count(), r.session.get("color"), s.session_key != old, r.session["cart_id"] == ann.cart.pk)
t("session", lambda: (s.keys() >= {"color"}, "color" in s, s.get("nope", 1), s.setdefault("k", "v"), s.pop("k"), s.modified, s.accessed, s.is_empty(), s.get_expiry_age(), s.get_expire_at_browser_close()))
s.save()
again = SessionStore(session_key=s.session_key)
t("again", lambda: (again["color"], again.get("cart_id"), again.exists(s.session_key), SessionStore().exists("nope")))
s.set_expiry(300)
t("expiry", lambda: (s.get_expiry_age(), s.has_key("color") if hasattr(s, "has_key") else None, s.update({"z": 1}), s["z"]))
t("cycle", lambda: (lambda k: (s.cycle_key(), s.session_key != k, s["color"]))(s.session_key)[1:])
t("missing", lambda: s["nope"])
t("del", lambda: s.__delitem__("nope"))
logout(r)
t("flushed", lambda: (dict(r.session.items()), r.session.session_key, r.user))
t("visits", lambda: list(Visit.objects.values_list("key", "n")))
t("bad login", lambda: authenticate(r, username="ann", password="no"))
t("no request session", lambda: login(rf.get("/"), ann))
