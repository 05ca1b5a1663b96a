from decimal import Decimal
from shop.models import Product
p = Product.objects.create(name="Jam", price=Decimal("3.5"))
p.name = "Jelly"
p.save()
q = Product.objects.only("name").get()
print(sorted(q.__dict__.keys() - {"_state", "_original", "_loaded"}))
q.name = "Honey"
q.save()
print(q.price)
q.price += 1
q.save()
d = Product.objects.defer("note").first()
d.note = "sticky"
d.save()
d.refresh_from_db(fields=["price"])
d.refresh_from_db()
print(d, d.note)
p.refresh_from_db()
print(p)
del p.price
p.save()
print(Product.objects.values_list("name", "price", "note"))
copy = Product.objects.get()
copy.pk = None
copy._state.adding = True
copy.save()
print(Product.objects.count())
import copy as c
twin = c.copy(copy)
twin.pk = None
twin.save()
print(Product.objects.in_bulk())
