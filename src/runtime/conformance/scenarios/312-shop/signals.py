from django.db.models import Count, F
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save, pre_save
from django.dispatch import receiver
from .models import Category, PriceHistory, Product


@receiver(post_init, sender=Product)
def keep_price(sender, instance, **kwargs):
    instance.__price = instance.__dict__.get("price")
    instance.__category = instance.__dict__.get("category_id")


@receiver(pre_save, sender=Product)
def history(sender, instance, **kwargs):
    if instance.pk and instance.__price != instance.price:
        print("price", repr(instance.__price), "->", repr(instance.price))
        PriceHistory.objects.create(product=instance, old=instance.__price, new=instance.price)


@receiver(post_save, sender=Product)
@receiver(post_delete, sender=Product)
def recount(sender, instance, **kwargs):
    moved = {instance.category_id, instance.__category} - {None}
    for pk in sorted(moved):
        n = Product.objects.filter(category=pk).count()
        Category.objects.filter(pk=pk).update(items_count=n)
    instance.__category = instance.category_id
    if "created" in kwargs and kwargs["created"]:
        instance.refresh_from_db(fields=["price"])
        print("first price", repr(instance.price))


@receiver(m2m_changed, sender=Product.related.through)
@receiver(m2m_changed, sender=Product.also.through)
def linked(sender, instance, action, reverse, model, pk_set, **kwargs):
    print(sender._meta.model_name, instance, action, reverse, sorted(pk_set) if pk_set else pk_set)
