from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import Count, F, Max, Value
from shop.models import Money, Product

p = Product(name="Red Chair", price="12.5 EUR")
print(repr(p.price), p.slug, p.version)
p.save()
print(repr(p.price), p.slug, p.version, p.sku)
p.refresh_from_db()
print(repr(p.price), p.slug, p.version, p.sku, repr(p.rrp))
p.price = Money(13)
p.save(update_fields=["price"])
p.save(update_fields=["price", "version"])
p.save()
print(Product.objects.filter(price=Money(13)).count(), Product.objects.filter(price="13").count(), Product.objects.filter(price__in=["13", Money(1)]).count(), Product.objects.filter(sku="x1").count(), Product.objects.filter(sku__startswith="x").count())
print(Product.objects.values("price", "rrp", "sku"), Product.objects.values_list("price", flat=True)[0], Product.objects.aggregate(Max("price")))
print(Product.objects.annotate(c=F("price")).values_list("c"), Product.objects.annotate(v=Value("a")).get().v)
try:
    Product.objects.create(name="red chair")
except IntegrityError as e:
    print(type(e).__name__, e)
q = Product.objects.create(name="Blue Chair", price=None, sku="abc")
print(q.sku, Product.objects.get(pk=q.pk).sku, q.regenerate_slug(), q.slug)
for bad in ("abc", "1 EUR", None):
    r = Product(name="t", price=bad, sku="low")
    try:
        r.full_clean()
        print(bad, repr(r.price), r.sku)
    except ValidationError as e:
        print(bad, e)
Product.objects.filter(pk=q.pk).update(price="7 CHF", sku="zz", version=F("version") + 10)
q.refresh_from_db()
print(repr(q.price), q.sku, q.version)
Product.objects.bulk_create([Product(name="Bulk A", price=Money(1)), Product(name="Bulk B")])
print(list(Product.objects.order_by("pk").values_list("slug", "version", "sku", "price")))
for each in Product.objects.filter(name__startswith="Bulk"):
    each.price = Money(each.pk)
    each.name += "!"
    each.save(update_fields=["name"])
print(Product.objects.bulk_update(Product.objects.filter(name__startswith="Bulk"), ["version", "price"]))
print(Product.objects.order_by("pk").values_list("version", "price"))
text = serializers.serialize("json", Product.objects.filter(pk=1))
print(text)
for obj in serializers.deserialize("json", text):
    print(obj, repr(obj.object.price), obj.object.slug)
    obj.save()
f = Product._meta.get_field("rrp")
print(f.description, f.get_internal_type(), f.db_type(None) if False else f.max_length, f.has_default(), repr(f), str(f))
print(f.clone().default_currency)
print(Product._meta.get_field("price").value_from_object(p), Product._meta.get_field("price").value_to_string(p), f == Product._meta.get_field("price"), sorted([f, Product._meta.get_field("id")]))
print(p.rrp == Money(1, "USD"), Product.objects.filter(rrp=Money(1, "USD")).count(), Product.objects.filter(price__isnull=True).count(), Product.objects.exclude(price=Money(1)).count())
print(Product.objects.values("price").annotate(n=Count("pk")).order_by("price"))
print(Product.objects.only("name").get(pk=1).get_deferred_fields() == {"slug", "sku", "price", "rrp", "version"})
d = Product.objects.defer("price").get(pk=1)
d.name = "Deferred"
d.save()
print(d.version, repr(d.price))
