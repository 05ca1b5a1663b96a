from django.core.mail import *
from django.urls import reverse, reverse_lazy, NoReverseMatch
from django.shortcuts import redirect, resolve_url
from django.utils import html, text, encoding, timezone, dateparse, crypto, functional, http, datastructures, module_loading, translation, safestring, duration
from shop.models import *
from shop.models import _, pgettext_lazy, gettext, ngettext

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


a = Letter.objects.create(subject="Hello <b>World</b> & Co", to="you@x.org")
print(a.slug, a.get_absolute_url(), a.html, type(a.html).__name__, Letter.objects.get().sent)
t("redirect", lambda: (redirect(a).url, redirect("letter", slug="q").status_code, redirect("/abs/", permanent=True).status_code, resolve_url("old:all"), redirect("https://x.org/").url))
t("reverse", lambda: (reverse("old:dated", args=[2024, "s"]), reverse("x", kwargs={"pk": 5}), reverse("letter", args=["a-b"]), str(reverse_lazy("old:all"))))
t("query", lambda: reverse("letter", args=["a"], query={"p": 1, "q": ["a", "b"]}, fragment="top"))
t("no", lambda: reverse("nope"))
t("no ns", lambda: reverse("nope:all"))
t("bad arg", lambda: reverse("x", kwargs={"pk": "abc"}))
t("old", lambda: reverse("old:zzz"))
t("args", lambda: reverse("old:dated", args=[1]))
t("uid", lambda: reverse("uid", args=["12345678-1234-1234-1234-123456789abc", "a/b"]))
t("bad kw", lambda: reverse("letter"))
t("send", lambda: send_mail("s", "b", "f@x.org", ["t@x.org"], html_message="<b>"))
t("mass", lambda: send_mass_mail([("s", "b", "f@x.org", ["t@x.org"]), ("s2", "b", "f@x.org", ["t@x.org", "u@x.org"])]))
t("header", lambda: send_mail("a\nb", "b", "f@x.org", ["t@x.org"]))
t("to str", lambda: EmailMessage("s", "b", "f@x.org", "t@x.org"))
t("no to", lambda: EmailMessage("s", "b", "f@x.org", []).send())
t("attach", lambda: (lambda m: (m.attach("a.txt", "text", "text/plain"), len(m.attachments), m.attachments[0][0]))(EmailMessage("s", "b", to=["x@y.z"]))[1:])
t("slugify", lambda: (text.slugify("Ünï çødé -- x_y"), text.slugify("Ünï", allow_unicode=True), text.capfirst("abc"), text.get_valid_filename("a b/c?.txt"), text.camel_case_to_spaces("HelloWorldXML"), text.Truncator("one two three").words(2), text.Truncator("abcdefgh").chars(5), text.get_text_list(["a", "b", "c"], "and")))
t("html", lambda: (html.escape("<a & 'b'>"), html.strip_tags("<p>x <b>y</b></p>"), html.conditional_escape(safestring.mark_safe("<i>")), html.format_html_join(", ", "<{}>", [("a",), ("<",)]), html.linebreaks("a\n\nb\nc"), html.escape(safestring.mark_safe("<"))))
t("enc", lambda: (encoding.force_str(b"x"), encoding.force_bytes("é"), encoding.smart_str(5), encoding.force_str(_("lazy"))))
t("lazy", lambda: (_("x") == "x", str(_("x")) + "y", _("x") + "y", f"{_('hi')}", repr(_("a")), isinstance(_("a"), str), _("a %(n)s") % {"n": 1}, _("abc").upper(), hash(_("a")) == hash("a"), bool(_(""))))
t("plural", lambda: (ngettext("%d thing", "%d things", 1) % 1, ngettext("%d thing", "%d things", 3) % 3, translation.get_language(), gettext("x"), pgettext_lazy("c", "m")))
with translation.override("de"):
    t("de", lambda: (translation.get_language(), gettext("Hello")))
t("simple lazy", lambda: (lambda s: (s.slug, repr(s)[:20], s == a, isinstance(s, Letter)))(functional.SimpleLazyObject(lambda: a)))
t("cached", lambda: a.__dict__["html"] is a.html)
t("lazystr", lambda: functional.lazystr(5) if hasattr(functional, "lazystr") else "5")
t("crypto", lambda: (crypto.constant_time_compare("a", "a"), len(crypto.get_random_string(7)), crypto.salted_hmac("k", "v", secret="s").hexdigest()[:8]))
t("http", lambda: (http.urlencode({"a": [1, 2]}, doseq=True), http.urlencode([("a", "b c")]), http.urlsafe_base64_encode(b"abc"), http.urlsafe_base64_decode("YWJj")))
t("mvd", lambda: (lambda d: (d["a"], d.getlist("a"), d.get("z"), dict(d.items()), list(d.lists()), d.copy() == d, d.dict()))(datastructures.MultiValueDict({"a": [1, 2], "b": [3]})))
t("mvd upd", lambda: (lambda d: (d.update({"a": 9}), d.setdefault("n", 1), d.appendlist("n", 2), d.pop("b"), d))(datastructures.MultiValueDict({"a": [1, 2], "b": [3]}))[1:])
t("duration", lambda: (duration.duration_string(__import__("datetime").timedelta(days=1, hours=2)), duration.duration_iso_string(__import__("datetime").timedelta(minutes=5))))
