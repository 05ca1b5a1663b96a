import datetime, random, uuid
from django.contrib.auth.models import User
from django.db.models import Avg, Count, Exists, F, Max, Min, OuterRef, Q, Sum
from shop.models import Chain, Country, Product, Sale, Shop, Tag

r = random.Random(11)
cs = [Country.objects.create(code=c, name=n) for c, n in (("se", "z"), ("de", "y"), ("at", "x"))]
shops = []
for i in range(9):
    cls = Chain if i % 4 == 3 else Shop
    more = {"boss": f"b{i}"} if cls is Chain else {}
    shops.append(cls.objects.create(name=r.choice("qwert") + str(i), country=r.choice(cs), slug=f"s{9 - i}", rating=r.randrange(5), opened=r.choice([None, datetime.date(2024, 1, i + 1)]), **more))
tags = [Tag.objects.create(name=n) for n in ("new", "big", "old")]
Tag.objects.filter(name="big").update(parent=tags[2])
products = []
for i in range(12):
    p = Product.objects.create(id=uuid.UUID(int=r.randrange(10**6)), shop_id=r.choice(shops).pk, maker=r.choice(cs + [None]), price=r.randrange(4))
    p.tags.set(r.sample(tags, r.randrange(3)))
    products.append(p)
users = [User.objects.create(username=n) for n in ("u2", "u1")]
for i in range(15):
    Sale.objects.create(product=r.choice(products), shop_id=r.choice(shops).pk, customer=r.choice(users + [None]), n=r.randrange(4))

S, P, C, T, L, U = Shop.objects, Product.objects, Country.objects, Tag.objects, Sale.objects, User.objects
names = {p.pk: f"p{i}" for i, p in enumerate(products)}
queries = {
    "shops products": lambda: [(s.pk, s.n) for s in S.annotate(n=Count("products"))],
    "shops sales": lambda: [(s.pk, s.n) for s in S.annotate(n=Sum("sale__n"))],
    "shops both": lambda: [(s.pk, s.n, s.m) for s in S.annotate(n=Count("products", distinct=True), m=Count("sale", distinct=True))],
    "shops country": lambda: [(s.pk, s.n) for s in S.annotate(n=Max("country__name"))],
    "shops country sel": lambda: [(s.pk, s.n) for s in S.select_related("country").annotate(n=Count("products"))],
    "shops of": lambda: [(s.pk, s.n) for s in S.filter(country="de").annotate(n=Count("products"))],
    "shops of name": lambda: [(s.pk, s.n) for s in S.filter(country__name="y").annotate(n=Count("products"))],
    "shops rated": lambda: [(s.pk, s.n) for s in S.filter(rating__gte=2).annotate(n=Count("products"))],
    "shops rated is": lambda: [(s.pk, s.n) for s in S.filter(rating=2).annotate(n=Count("products"))],
    "shops named": lambda: [(s.pk, s.n) for s in S.filter(name__startswith="q").annotate(n=Count("products"))],
    "shops slug": lambda: [(s.pk, s.n) for s in S.filter(slug__in=["s1", "s5", "s3"]).annotate(n=Count("products"))],
    "shops not": lambda: [(s.pk, s.n) for s in S.exclude(opened=None).annotate(n=Count("products"))],
    "shops exclude": lambda: [(s.pk, s.n) for s in S.exclude(products__price=1).annotate(n=Count("products"))],
    "shops exists": lambda: [(s.pk, s.n) for s in S.filter(Exists(Sale.objects.filter(shop=OuterRef("pk")))).annotate(n=Count("products"))],
    "shops values": lambda: S.annotate(n=Count("products")).values_list("name", "n"),
    "shops only": lambda: [(s.pk, s.n) for s in S.only("name").annotate(n=Count("products"))],
    "shops defer": lambda: [(s.pk, s.n) for s in S.defer("text").annotate(n=Count("products"))],
    "shops tags": lambda: [(s.pk, s.n) for s in S.annotate(n=Count("products__tags"))],
    "shops priced": lambda: [(s.pk, s.n) for s in S.filter(products__price__gt=1).annotate(n=Count("products"))],
    "shops having": lambda: [(s.pk, s.n) for s in S.annotate(n=Count("products")).filter(n__gte=2)],
    "shops order": lambda: [(s.pk, s.n) for s in S.annotate(n=Count("products")).order_by("n", "-pk")],
    "chains": lambda: [(s.pk, s.n) for s in Chain.objects.annotate(n=Count("products"))],
    "chains bosses": lambda: [(s.boss, s.n) for s in Chain.objects.filter(area=0).annotate(n=Count("sale"))],
    "products": lambda: [(names[p.pk], p.n) for p in P.annotate(n=Count("tags"))],
    "products sales": lambda: [(names[p.pk], p.n) for p in P.annotate(n=Count("sale"))],
    "products shop": lambda: [(names[p.pk], p.n) for p in P.annotate(n=Max("shop__rating"))],
    "products of": lambda: [(names[p.pk], p.n) for p in shops[0].products.annotate(n=Count("tags"))],
    "products tagged": lambda: [(names[p.pk], p.n) for p in P.filter(tags__name="new").annotate(n=Count("sale"))],
    "products of tag": lambda: [(names[p.pk], p.n) for p in tags[0].products.annotate(n=Count("sale"))],
    "countries": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("shops"))],
    "countries deep": lambda: [(c.pk, c.n) for c in C.annotate(n=Count("shops__products"))],
    "countries rated": lambda: [(c.pk, c.n) for c in C.filter(shops__rating__gt=1).annotate(n=Count("shops"))],
    "tags": lambda: [(t.name, t.n) for t in T.annotate(n=Count("products"))],
    "tags kids": lambda: [(t.name, t.n) for t in T.annotate(n=Count("tag"))],
    "tags price": lambda: [(t.name, t.n) for t in T.annotate(n=Avg("products__price"))],
    "sales": lambda: [(s.pk, s.n) for s in L.annotate(k=Max("product__price"))],
    "sales customer": lambda: [(s.pk, s.k) for s in L.annotate(k=Count("customer__username"))],
    "sales tags": lambda: [(s.pk, s.k) for s in L.annotate(k=Count("product__tags"))],
    "sales big": lambda: [(s.pk, s.k) for s in L.filter(n__gt=1).annotate(k=Count("product__tags"))],
    "users": lambda: [(u.username, u.k) for u in U.annotate(k=Count("sale"))],
    "users staff": lambda: [(u.username, u.k) for u in U.filter(is_staff=False).annotate(k=Sum("sale__n"))],
    "users groups": lambda: [(u.username, u.k) for u in U.annotate(k=Count("groups"))],
    "by shop": lambda: L.order_by().values_list("shop").annotate(k=Count("pk")),
    "by shop name": lambda: L.order_by().values_list("shop__name").annotate(k=Sum("n")),
    "by country": lambda: S.values_list("country").annotate(k=Count("pk")),
    "by country name": lambda: S.values_list("country__name").annotate(k=Count("products")),
    "by rating": lambda: S.values_list("rating").annotate(k=Count("pk")),
    "by rating name": lambda: S.values_list("rating", "name").annotate(k=Count("products")),
    "by maker": lambda: P.values_list("maker").annotate(k=Count("pk"), x=Max("price")),
    "by price": lambda: P.values_list("price").annotate(k=Count("tags")),
    "by tag": lambda: P.values_list("tags__name").annotate(k=Count("pk")),
    "by customer": lambda: L.order_by().values_list("customer__username").annotate(k=Count("pk")),
    "by customer shop": lambda: L.order_by().values_list("customer", "shop").annotate(k=Count("pk")),
    "by year": lambda: S.values_list("opened__year").annotate(k=Count("pk")),
    "rated": lambda: [(s.pk,) for s in S.filter(rating__gte=2)] + [(s.pk,) for s in S.filter(rating__range=(1, 3))] + [(s.pk,) for s in S.filter(rating__in=[4, 2])],
    "by n": lambda: L.values_list("n").annotate(k=Count("pk")),
    "by pk name": lambda: S.values_list("pk", "name").annotate(k=Count("products")),
    "by pk country": lambda: S.values_list("pk", "country").annotate(k=Count("products")),
    "by pk country code": lambda: S.values_list("pk", "country__code").annotate(k=Count("products")),
    "by pk country name": lambda: S.values_list("pk", "country__name").annotate(k=Count("products")),
}
for label, make in queries.items():
    print(label, [tuple(x) for x in make()])
