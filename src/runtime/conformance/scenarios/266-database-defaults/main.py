from shop.models import *
o = Order()
print(type(o.state).__name__, type(o.made).__name__, o.both)
o.save()
print(o, o.made is not None)
p = Order.objects.create(count=9, state="paid")
p.count += 1
p.save()
q = Order.objects.bulk_create([Order(), Order(code="x")])
print([str(x) for x in Order.objects.all()], [type(x.state).__name__ for x in q])
i = Item.objects.create(order=o, name="a")
o.delete()
i.refresh_from_db()
print(i.order, Order.objects.filter(state="open").count())
print(Order.objects.update_or_create(code="abc", state="paid", defaults={"paid": True})[0])
print(Order._meta.get_field("count").db_default, Order._meta.get_field("count").has_db_default(), Order._meta.get_field("count").has_default())
try:
    Order(count="x").full_clean()
except Exception as e:
    print(e)
Order().full_clean()
