from django.core import mail
from django.core.mail import send_mail
from django.db import transaction, IntegrityError
from django.db.models import F, Q, Sum
from django.db.models.signals import post_save, pre_save, post_delete
from django.dispatch import receiver
from app.models import *


@receiver(post_save, sender=Line)
def take(instance, created, **kw):
    if created:
        n = (
            Product.objects.select_for_update()
            .filter(pk=instance.product_id)
            .update(stock=F("stock") - instance.qty)
        )
        print("took", instance.qty, n)


@receiver(post_delete, sender=Line)
def give(instance, **kw):
    Product.objects.filter(pk=instance.product_id).update(
        stock=F("stock") + instance.qty
    )


@receiver(post_save, sender=Order)
def tell(instance, created, update_fields, **kw):
    if not created and update_fields and "status" in update_fields:
        transaction.on_commit(
            lambda: send_mail(
                f"Order {instance.pk}",
                instance.get_status_display(),
                "shop@x.org",
                ["a@x.org"],
            )
        )


p = Product.objects.create(name="p", stock=5)
with transaction.atomic():
    o = Order.objects.create()
    Line.objects.create(order=o, product=p, qty=3)
    o.status = Order.Status.PAID
    o.save(update_fields=["status"])
    print(len(getattr(mail, "outbox", [])))
print(len(mail.outbox), mail.outbox[0].subject, mail.outbox[0].body, mail.outbox[0].to)
try:
    with transaction.atomic():
        Line.objects.create(order=o, product=p, qty=9)
except IntegrityError as e:
    print(e)
p.refresh_from_db()
print(p.stock, Line.objects.count(), o.lines.aggregate(t=Sum("qty"))["t"])
o.delete()
p.refresh_from_db()
print(p.stock)
p.stock = F("stock") + 1
p.save()
print(p.stock)
p.save()
p.refresh_from_db()
print(p.stock)
print(
    Order.Status.choices,
    Order.Status.PAID.label,
    Order.Status("paid"),
    repr(Order.Status.NEW),
    Order.Status.values,
    Order.Status.PAID == "paid",
    f"{Order.Status.PAID}",
)
