/** Small projects for the pictures: what the built-in scenarios do not show. */

const SHOP_MODELS = `from django.db import models


class Order(models.Model):
    number = models.CharField(max_length=20)
    paid = models.BooleanField(default=False)

    def __str__(self):
        return self.number


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name
`;

/** A block that lands, and one that slides back. */
export const TRANSACTION = {
  title: "A block that slides back",
  files: {
    "kitchen/models.py": SHOP_MODELS,
    "kitchen/signals.py": `from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Order


def send_receipt():
    print("receipt sent")


@receiver(post_save, sender=Order)
def schedule_receipt(instance, created, **kwargs):
    transaction.on_commit(send_receipt)
`,
    "main.py": `from django.db import transaction
from kitchen import signals
from kitchen.models import Item, Order

with transaction.atomic():
    order = Order.objects.create(number="A-1")
    Item.objects.create(order=order, name="Toaster")
    try:
        with transaction.atomic():
            Item.objects.create(order=order, name="Butter")
            raise ValueError("out of butter")
    except ValueError:
        print("without butter, then")
print(Item.objects.count(), "item")
`,
  },
};

/** save() in its own post_save. */
export const RECURSION = {
  title: "A save in its own post_save",
  files: {
    "kitchen/models.py": SHOP_MODELS,
    "kitchen/signals.py": `from django.db.models.signals import post_save
from django.dispatch import receiver

from .models import Order


@receiver(post_save, sender=Order)
def mark_paid(instance, **kwargs):
    instance.paid = True
    instance.save()
`,
    "main.py": `from kitchen import signals
from kitchen.models import Order

Order.objects.create(number="A-1")
`,
  },
};

/** An error that send_robust() catches, and asynchronous receivers together. */
export const ROBUST = {
  title: "Burnt, and going on",
  files: {
    "main.py": `import asyncio
from django.dispatch import Signal, receiver

toast_popped = Signal()


@receiver(toast_popped)
def butter(sender, slices, **kwargs):
    return f"{slices} buttered"


@receiver(toast_popped)
def jam(sender, **kwargs):
    raise ValueError("the jar is empty")


@receiver(toast_popped)
async def weigh(sender, slices, **kwargs):
    await asyncio.sleep(0.2)
    return slices * 30


@receiver(toast_popped)
async def photograph(sender, **kwargs):
    await asyncio.sleep(0.1)
    return "posted"


class Toaster:
    pass


toast_popped.send_robust(sender=Toaster, slices=2)
`,
  },
};

/** So many receivers that they come folded. */
export const CROWD = {
  title: "A crowd",
  files: {
    "kitchen/models.py": SHOP_MODELS,
    "main.py": `from django.db.models.signals import post_delete, post_save, pre_save
from kitchen.models import Item, Order


def make(name):
    def handler(sender, **kwargs):
        return name

    handler.__name__ = handler.__qualname__ = name
    return handler


for number in range(30):
    post_save.connect(make(f"index_order_{number}"), sender=Order, weak=False)
    pre_save.connect(make(f"check_order_{number}"), sender=Order, weak=False)
    post_save.connect(make(f"index_item_{number}"), sender=Item, weak=False)
    pre_save.connect(make(f"check_item_{number}"), sender=Item, weak=False)
    post_delete.connect(make(f"forget_item_{number}"), sender=Item, weak=False)
    post_delete.connect(make(f"forget_order_{number}"), sender=Order, weak=False)

order = Order.objects.create(number="A-1")
Item.objects.create(order=order, name="Toaster")
`,
  },
};
