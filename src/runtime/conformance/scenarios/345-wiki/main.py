from django.core import serializers
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Count, F, Max, OuterRef, Prefetch, Q, Subquery, Sum
from django.db.models.signals import post_save
from shop.models import Link, Page, Revision, Search
from shop.signals import muted, parse

home = Page.objects.create(path="home", title="Home")
r = home.revisions.create(text="See [[about]] and [[news/today]] and [[about]], or [[home]].")
print(r, r.number, r.digest, Page.objects.order_by("path"), Link.objects.values_list("source__path", "target__path", "times").order_by("target__path"))
about = Page.objects.get_by_natural_key("about")
Revision(page=about, text="Back [[home]]").save()
print(home.linked_from.all(), home.links.order_by("path"), about.into.get().source)
with muted(post_save, parse, Revision) as was:
    print(was, about.revisions.create(text="quiet [[nowhere]]"))
print(Page.objects.filter(path="nowhere").exists(), post_save.has_listeners(Revision))
home.revisions.create(text="only [[about]] stays")
print(Page.objects.order_by("path"), Revision.objects.all(), home.revisions.first().number)
r.text = "edited"
r.save()
print(r.number, r.digest, Link.objects.count(), Search.objects.get(page=home).words, home.search.words if False else "")
Page.objects.filter(pk=home.pk).update(locked=True)
home.refresh_from_db()
try:
    with transaction.atomic():
        home.revisions.create(text="no")
except PermissionDenied as e:
    print(type(e).__name__, e)
for kw in ({"source": home, "target": home}, {"source": about, "target": home}):
    try:
        with transaction.atomic():
            Link.objects.create(**kw)
    except IntegrityError as e:
        print(e)
    try:
        Link(**kw).full_clean()
    except ValidationError as e:
        print(e.message_dict)
latest = Revision.objects.filter(page=OuterRef("pk")).values("number")[:1]
print(Page.objects.annotate(top=Subquery(latest), n=Count("revisions", distinct=True), out_n=Sum("out__times")).values_list("path", "top", "n", "out_n").order_by("path"))
print([(p.path, [x.number for x in p.recent]) for p in Page.objects.prefetch_related(Prefetch("revisions", Revision.objects.filter(number__gt=1), to_attr="recent")).order_by("path")])
print(Search.objects.filter(words__back=1).values_list("page__path", "words__back"), Search.objects.filter(words__has_key="edited").count(), Search.objects.filter(pk=about).exists())
text = serializers.serialize("json", Page.objects.order_by("pk"), use_natural_foreign_keys=True, use_natural_primary_keys=True, fields=["path", "title", "locked"])
print(text)
for each in serializers.deserialize("json", text.replace("Home", "House")):
    print(each, each.object.pk, each.object.title)
    each.save()
print(Page.objects.get(path="home").title, Page.objects.get(path="home").locked)
print(serializers.serialize("python", Link.objects.all(), use_natural_foreign_keys=True))
print(about.delete())
print(Page.objects.all().delete(), Search.objects.count())
