from decimal import Decimal
from itertools import groupby

from django.core.exceptions import ValidationError
from django.db.models import *
from django.db.models.functions import *
from django.db.models.deletion import ProtectedError
from shop.models import Article, Category

make = Category.objects.create
root = make(name="Kitchen")
toast = make(name="Toasters", parent=root)
two = make(name="Two slots", parent=toast)
four = make(name="Four slots", parent=toast)
pans = make(name="Pans", parent=root, position=5)
print([(c.name, c.depth) for c in root.walk()], two)
root.parent = two
try:
    root.save()
except ValidationError as error:
    print(error.message_dict, error.error_dict["parent"][0].code)
root = Category.objects.get(name="Kitchen")
root.name = "Home"
root.save()
toast.refresh_from_db()
toast.parent = None
toast.save()
print(list(Category.objects.values_list("path", "depth")))
for cat, titles in {two: ["a", "b"], pans: ["c"], toast: ["d"]}.items():
    Article.objects.bulk_create(Article(category=cat, title=t, price=Decimal(i) / 4 if i else None) for i, t in enumerate(titles))
print(Category.objects.annotate(n=Count("article"), total=Coalesce(Sum("article__price"), Value(Decimal(0)))).values_list("name", "n", "total"))
tree = Category.objects.filter(path__startswith=OuterRef("path")).order_by().annotate(x=Value(1)).values("x").annotate(s=Count("article")).values("s")
print(Category.objects.annotate(all=Subquery(tree)).values_list("path", "all"))
print(Category.objects.annotate(l=Length("path"), d=Length("path") - Length(Replace("path", Value("/"), Value("")))).filter(d=F("depth") + 1).count())
print(Category.objects.annotate(at=StrIndex("path", Value("/"))).annotate(top=Substr("path", 1, F("at") - 1)).values_list("name", "top") if False else Category.objects.annotate(up=Upper("name"), left=Left("name", 2), right=Right("name", 2), rep=Repeat("depth", 2), rn=Repeat("name", F("depth") - 1)).values_list("up", "left", "right", "rep", "rn"))
print(Category.objects.filter(parent__parent=None).exclude(parent=None), Category.objects.filter(children__isnull=False).distinct().count())
print(Category.objects.order_by(F("parent__name").asc(nulls_last=True), "-position").values_list("name", flat=True))
print(Category.objects.annotate(k=Case(When(article__isnull=False, then=Value("full")), default=Value("empty"))).order_by("k", "pk").distinct().values_list("k", "name"))
print({k: [c.name for c in g] for k, g in groupby(Category.objects.order_by("depth", "name"), key=lambda c: c.depth)})
print(Category.objects.filter(Q(name__istartswith="t") ^ Q(depth=0)).values_list("name", flat=True))
try:
    toast.delete()
except ProtectedError as error:
    print(error.args[0], sorted(a.title for a in error.protected_objects))
Article.objects.filter(category__path__startswith="toasters/").update(category=pans)
print(toast.delete())
print(Category._meta.get_field("parent").get_choices(include_blank=False), Category._meta.get_field("parent").get_limit_choices_to())
print(pans.articles.in_bulk(), pans.articles.values("title").union(pans.articles.values("title").filter(title="c"), all=True).order_by("title").count())
print(list(Article.objects.values("category__name").annotate(t=Sum("price"), titles=Count("title")).order_by("category__name")))

try:
    print(list(Category.objects.annotate(r=Reverse("depth")).values_list("r")))
except Exception as error:
    print(type(error).__name__, error)
