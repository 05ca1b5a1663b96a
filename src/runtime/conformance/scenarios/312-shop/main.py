from decimal import Decimal
from django.db import models
from django.db.models import Avg, Count, F, Max, Min, OuterRef, Q, Subquery, Sum
from shop.models import Category, PriceHistory, Product

root = Category.objects.create(name="all")
food, toys = (Category.objects.create(name=n, parent=root) for n in ("food", "toys"))
toast = Product.objects.create(name="toast", category=food, price="1.5", stock=3, attributes={"size": {"w": 1, "h": [2, 3]}, "tags": ["new"]})
jam = Product.objects.create(name="jam", category=food, price=Decimal("2.345"), stock=0)
car = Product.objects.create(name="car", category=toys, price=10)
toast.price = "2"
toast.save()
toast.save()
toast.category = toys
toast.save()
print(Category.objects.order_by("pk").values_list("name", "items_count"))
toast.related.add(jam)
print(jam.related.all(), toast.related.through.objects.count())
toast.also.add(jam, car)
print(jam.also.count(), jam.also_of.get(), car.also_of.filter(name__startswith="t").exists())
jam.also_of.remove(toast)
jam.related.clear()
print(toast.also.all(), toast.related.exists())
print(PriceHistory.objects.latest().new, toast.prices.count(), PriceHistory.objects.filter(product__category__parent=root).values("product__name").annotate(n=Count("pk"), top=Max("new")))
newest = PriceHistory.objects.filter(product=OuterRef("pk")).values("new")[:1]
print(Product.objects.annotate(newest=Subquery(newest)).order_by("pk").values_list("name", "newest"))
print(Category.objects.annotate(worth=Sum(F("products__price") * F("products__stock")), n=Count("products", distinct=True), kids=Count("children", distinct=True)).order_by("pk").values_list("name", "worth", "n", "kids"))
print(Product.objects.filter(attributes__size__w=1).get(), Product.objects.filter(attributes__size__h__1=3).count(), Product.objects.filter(attributes__has_key="tags").count(), Product.objects.filter(attributes__has_any_keys=["a", "size"]).count(), Product.objects.filter(attributes__tags__icontains="NEW").count(), Product.objects.filter(attributes={}).count(), Product.objects.filter(attributes__nope=None).count(), Product.objects.filter(attributes__nope__isnull=True).count())
print(Product.objects.values_list("attributes__size__h", flat=True).order_by("pk"), Product.objects.order_by("attributes__size__w", "pk").values_list("name", flat=True))
print(Product.objects.aggregate(Avg("price"), Min("price"), total=Sum("stock"), none=Sum("stock", filter=Q(stock__gt=100)), zero=Sum("stock", filter=Q(stock__gt=100), default=0)))
print(Product.objects.filter(price__gt=F("stock")).values_list("name", flat=True), Product.objects.filter(Q(name="jam") | Q(category__name="toys"), stock=0).order_by("-name"))
print(Product.objects.order_by("category__name", F("price").desc()).values_list("category__name", "name"), Product.objects.order_by("category").values_list("name"), Product.objects.order_by("-category__parent__name", "name").first())
try:
    food.delete()
except models.ProtectedError as e:
    print(e)
print(jam.delete(), car.delete(), toast.delete(), root.delete())
