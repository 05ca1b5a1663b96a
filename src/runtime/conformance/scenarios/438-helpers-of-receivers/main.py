import datetime
import uuid
from decimal import Decimal

from django.urls import NoReverseMatch, reverse, reverse_lazy
from django.utils import crypto, encoding, functional, html, http, module_loading, safestring, text, timezone, translation
from django.utils.datastructures import CaseInsensitiveMapping, MultiValueDict, MultiValueDictKeyError
from django.utils.decorators import method_decorator
from django.utils.functional import SimpleLazyObject, cached_property, empty, keep_lazy, lazy, lazystr, partition
from django.utils.hashable import make_hashable
from shop import signals
from shop.models import Recipe

r = Recipe.objects.create(title="Toast", steps=["cut the bread", "toast it"])
r.save()
r.steps.append("eat")
print(r.word_count, Recipe.kind, r.kind, r.badge, type(r.badge).__name__, r.get_absolute_url())
r = Recipe.objects.get()
r.save()
print(signals.hook is signals.warm)


def attempt(label, make):
    try:
        print(label, "->", make())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


attempt("reverse", lambda: (reverse("user", kwargs={"slug": "a-b", "uid": uuid.UUID(int=1)}), reverse("archive", args=[2026]), reverse("v1:x", args=["a/b"]), str(reverse_lazy("recipe", args=(3,)))))
attempt("reverse query", lambda: reverse("recipe", args=[1], query={"q": "a b"}, fragment="top"))
attempt("no reverse", lambda: reverse("nope"))
attempt("bad args", lambda: reverse("archive", args=["x"]))
attempt("namespace", lambda: reverse("v2:x", args=[1]))
attempt("import", lambda: module_loading.import_string("shop.models.Recipe"))
attempt("import bad", lambda: module_loading.import_string("shop.models.Nope"))
attempt("import dotless", lambda: module_loading.import_string("shop"))
attempt("has", lambda: (module_loading.module_has_submodule(__import__("shop"), "models"), module_loading.module_has_submodule(__import__("shop"), "views")))
attempt("mvd", lambda: (d := MultiValueDict({"a": ["1", "2"], "b": []})) and (d["a"], d.getlist("a"), d.get("b"), d["b"], d.dict(), list(d.items()), d.setdefault("c", 3), d, d.copy().appendlist("a", "3")))
attempt("mvd miss", lambda: MultiValueDict()["x"])
attempt("ci", lambda: (m := CaseInsensitiveMapping({"Accept": "x"})) and (m["accept"], "ACCEPT" in m, list(m), m))
attempt("lazy", lambda: (str(lazystr("x")), lazy(lambda: "a" + "b", str)() + "c", lazy(lambda: 3, int)() + 1, repr(lazy(lambda: "q", str)())))
attempt("slo", lambda: (s := SimpleLazyObject(lambda: [1, 2])) and (s, len(s), s + [3], repr(SimpleLazyObject(list)), s == [1, 2], bool(SimpleLazyObject(dict))))
attempt("keep", lambda: keep_lazy(str)(lambda v: v.upper())("x"))
attempt("partition", lambda: partition(lambda x: x > 2, range(5)))
attempt("hashable", lambda: (make_hashable({"b": [1], "a": {2}}), make_hashable([1, {}])))
attempt("hashable bad", lambda: make_hashable(object.__new__(type("X", (), {"__hash__": None}))))
attempt("http", lambda: (http.urlencode({"a": [1, 2], "b": "x y"}, doseq=True), http.urlsafe_base64_encode(b"\xff\x00a"), http.urlsafe_base64_decode("_wBh")))
attempt("http none", lambda: http.urlencode({"a": None}))
attempt("b64 bad", lambda: http.urlsafe_base64_decode("a"))
attempt("crypto", lambda: (crypto.salted_hmac("s", "v", secret="k").hexdigest(), crypto.constant_time_compare("a", "a"), len(crypto.get_random_string(5)), set(crypto.get_random_string(4, "z"))))
attempt("translation", lambda: (translation.gettext("x"), translation.ngettext("%d cup", "%d cups", 2) % 2, translation.pgettext("c", "m"), translation.get_language(), str(translation.gettext_lazy("lazy")), translation.ngettext_lazy("%(n)d a", "%(n)d b", "n") % {"n": 1}))
attempt("override", lambda: [translation.get_language() for _ in [0] if not translation.activate("de")] + [translation.deactivate(), translation.get_language()])
attempt("text", lambda: (text.slugify("Crème Brûlée!"), text.Truncator("a b c d").words(2), text.capfirst("x"), text.get_text_list([1, 2, 3]), text.format_lazy("{}-{}", "a", 1) + "!"))
attempt("html", lambda: (html.format_html("{:>5}|{n:.2f}", 3, n=1.234), html.escape(safestring.mark_safe("<")), html.conditional_escape(None), html.strip_tags("a<!-- c -->b <b>c</b>"), html.linebreaks("x\ny")))
attempt("method_decorator", lambda: method_decorator(lambda f: (lambda *a: ("d", f(*a))), name="go")(type("V", (), {"go": lambda self: 1}))().go())
attempt("method_decorator bad", lambda: method_decorator(lambda f: f, name="gone")(type("V", (), {})))
attempt("cached_property", lambda: (Recipe.word_count.func.__name__, type(Recipe.__dict__["word_count"]).__name__))
attempt("encoding", lambda: (encoding.force_str(safestring.mark_safe("x")), encoding.force_bytes(3), encoding.smart_str(b"y"), encoding.is_protected_type(datetime.date(2026, 1, 1)), encoding.force_str(Decimal("1.0"), strings_only=True)))
attempt("timezone", lambda: (timezone.now().tzinfo, timezone.is_aware(timezone.now()), timezone.get_default_timezone_name(), timezone.localdate() == timezone.now().date()))
attempt("meta", lambda: (str(Recipe._meta.get_field("title").verbose_name), Recipe._meta.verbose_name, Recipe._meta.label_lower, Recipe._meta.model_name, Recipe._meta.db_table, Recipe._meta.app_label, Recipe._meta.ordering, Recipe._meta.object_name))

from django.core.cache import cache, caches
attempt("no text", lambda: encoding.force_str(b"\xff"))
attempt("bytes", lambda: (encoding.force_bytes("ä", "latin-1"), encoding.force_bytes("ä".encode(), "latin-1"), encoding.force_bytes(None, strings_only=True), encoding.smart_bytes(memoryview(b"m"))))
attempt("caches", lambda: (cache.make_key("x", version=3), list(caches), caches.all()[0].get("x", "none")))
attempt("lazy list", lambda: ([0] + SimpleLazyObject(lambda: [1]), SimpleLazyObject(lambda: [1]) + [2]))
