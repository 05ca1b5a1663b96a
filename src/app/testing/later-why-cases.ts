/** The later rows of the confusions about signals: what Why? says, and what its mend leads to. */
import { BAKED, HEAD, MODELS, ONCE, project, SAVE, type WhyCase } from "./why-project.ts";

export const LATER_CASES: readonly WhyCase[] = [
  {
    name: "row 10: update_fields=[]",
    files: project(
      BAKED,
      `from kitchen.models import Pizza\n\npizza = Pizza(name="M")\npizza.save(update_fields=[])\n`,
    ),
    says: /^Pizza.save\(\) sent no signals: update_fields is empty/,
    line: "main.py:4",
    mended: ONCE,
  },
  {
    name: "row 12: a mail before the commit",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, instance, **kwargs):\n    print("baked", instance.name)\n`,
      `from django.db import transaction\nfrom kitchen.models import Pizza\n\ntry:\n    with transaction.atomic():\n        Pizza(name="M").save()\n        raise ValueError\nexcept ValueError:\n    print("rolled back")\n`,
    ),
    says: /^baked printed before the commit: post_save does not wait for it, and then the rows were rolled back/,
    line: "kitchen/signals.py:8",
    mended: { prints: "rolled back\n" },
  },
  {
    name: "row 13: an error in a receiver, and the row is stored",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, **kwargs):\n    raise ValueError("burnt")\n\n\n@receiver(post_save, sender=Pizza)\ndef served(sender, **kwargs):\n    pass\n`,
    ),
    says: /^Pizza.save\(\) failed with ValueError: burnt, but its row is stored/,
    line: "kitchen/signals.py:8",
  },
  {
    name: "row 13: an error in a receiver, and the row is rolled back",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, **kwargs):\n    raise ValueError("burnt")\n`,
      `from django.db import transaction\nfrom kitchen.models import Pizza\n\nwith transaction.atomic():\n    Pizza(name="M").save()\n`,
    ),
    says: /^Pizza.save\(\) failed with ValueError: burnt, and its row was rolled back/,
  },
  {
    name: "row 13: receivers after the error are not reached",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, **kwargs):\n    raise ValueError("burnt")\n\n\n@receiver(post_save, sender=Pizza)\ndef served(sender, **kwargs):\n    pass\n`,
    ),
    says: /^served was not reached: baked raised ValueError: burnt before its turn/,
  },
  {
    name: "row 15: connected after the save",
    files: project(
      "",
      `from django.db.models.signals import post_save\nfrom kitchen.models import Pizza\n\nPizza(name="M").save()\n\n\ndef late(sender, **kwargs):\n    pass\n\n\npost_save.connect(late, sender=Pizza)\n`,
    ),
    says: /^late was connected after post_save had been sent at main.py:4/,
    line: "main.py:11",
  },
  {
    name: "row 15: connected during the send",
    files: project(
      `def late(sender, **kwargs):\n    pass\n\n\n@receiver(post_save, sender=Pizza)\ndef baked(sender, **kwargs):\n    post_save.connect(late, sender=Pizza)\n`,
    ),
    says: /^late was connected while post_save was being sent/,
  },
  {
    name: "row 25: muted by an empty list of receivers",
    files: project(
      BAKED,
      `from django.db.models.signals import post_save\nfrom kitchen.models import Pizza\n\nkept, post_save.receivers = post_save.receivers, []\npost_save.sender_receivers_cache.clear()\nPizza(name="M").save()\npost_save.receivers = kept\npost_save.sender_receivers_cache.clear()\n`,
    ),
    says: /^baked did not hear post_save at main.py:6: it was disconnected at main.py:4 and connected again only at main.py:7/,
    line: "main.py:6",
  },
  {
    name: "row 25: muted by disconnect() and connect()",
    files: project(
      BAKED,
      `from django.db.models.signals import post_save\nfrom kitchen.models import Pizza\nfrom kitchen.signals import baked\n\npost_save.disconnect(baked, sender=Pizza)\nPizza(name="M").save()\npost_save.connect(baked, sender=Pizza)\n`,
    ),
    says: /^baked did not hear post_save at main.py:6: it was disconnected at main.py:5 and connected again only at main.py:7/,
    line: "main.py:6",
  },
  {
    name: "row 16: an async receiver, and save() waits",
    files: project(
      `@receiver(post_save, sender=Pizza)\nasync def baked(sender, **kwargs):\n    pass\n`,
    ),
    says: /^baked is async, but Pizza.save\(\) waits for it all the same/,
  },
  {
    name: "row 17: the sender of m2m_changed is the through class",
    files: project(
      `@receiver(m2m_changed, sender=Pizza)\ndef topped(sender, action, **kwargs):\n    print(action)\n`,
      `from kitchen.models import Pizza, Topping\n\npizza = Pizza.objects.create(name="M")\npizza.toppings.add(Topping.objects.create(name="Basil"))\n`,
    ),
    says: /^topped listens to m2m_changed of kitchen.Pizza, but its sender is the table between the two models: Pizza.toppings.through/,
    mended: { prints: "pre_add\npost_add\n" },
  },
  {
    name: "row 18: links are written after the save",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, instance, **kwargs):\n    print(instance.toppings.count())\n`,
      `from kitchen.models import Pizza, Topping\n\npizza = Pizza.objects.create(name="M")\npizza.toppings.add(Topping.objects.create(name="Basil"))\n`,
    ),
    says: /^baked reads toppings in post_save, but the links were written only afterwards, by Pizza.toppings.add\(\) at main.py:4/,
  },
  {
    name: "row 19: a proxy is a sender of its own",
    files: project(BAKED, SAVE.replaceAll("Pizza", "Special"), {
      "kitchen/models.py": `${MODELS}\n\nclass Special(Pizza):\n    class Meta:\n        proxy = True\n`,
    }),
    says: /^baked listens to post_save of kitchen.Pizza; this one came from kitchen.Special: a proxy is a sender of its own/,
    mended: ONCE,
  },
  {
    name: "row 19: a child model is a sender of its own",
    files: project(
      "def baked(sender, instance, **kwargs):\n    pass\n\n\npost_save.connect(baked, sender=Pizza)\n",
      SAVE.replaceAll("Pizza", "Calzone"),
      {
        "kitchen/models.py": `${MODELS}\n\nclass Calzone(Pizza):\n    folded = models.BooleanField(default=True)\n`,
      },
    ),
    says: /this one came from kitchen.Calzone: a child model is a sender of its own/,
    mended: ONCE,
  },
  {
    name: "row 19: an abstract model never sends",
    files: project(BAKED.replace("sender=Pizza", "sender=Dish"), SAVE, {
      "kitchen/models.py": `from django.db import models\n\n\nclass Dish(models.Model):\n    name = models.CharField(max_length=20)\n\n    class Meta:\n        abstract = True\n\n\nclass Pizza(Dish):\n    pass\n`,
      "kitchen/signals.py": `${HEAD.replace("import Pizza", "import Dish")}${BAKED.replace("sender=Pizza", "sender=Dish")}`,
    }),
    says: /^baked listens to kitchen.Dish, which is abstract/,
    mended: ONCE,
  },
  {
    name: "row 20: a text as sender of a plain Signal",
    files: project(
      `served = Signal()\n\n\n@receiver(served, sender="kitchen.Pizza")\ndef baked(sender, **kwargs):\n    pass\n`,
      `from kitchen.models import Pizza\nfrom kitchen.signals import served\n\nserved.send(sender=Pizza)\n`,
    ),
    says: /^baked listens to served of the text 'kitchen.Pizza'/,
    mended: ONCE,
  },
  {
    name: "row 20: a text that names no model",
    files: project(BAKED.replace("sender=Pizza", 'sender="kitchen.Piza"')),
    says: /^baked is not connected to post_save yet: no model kitchen.Piza was declared/,
    mended: ONCE,
  },
  {
    name: "row 20: a text without the app",
    files: project(BAKED.replace("sender=Pizza", 'sender="Pizza"')),
    says: /^connect\(\) refused the sender 'Pizza'/,
    mended: ONCE,
  },
  {
    name: "row 21: disconnect() without the sender",
    files: project(
      BAKED,
      `from django.db.models.signals import post_save\nfrom kitchen.models import Pizza\nfrom kitchen.signals import baked\n\npost_save.disconnect(baked)\nPizza(name="M").save()\n`,
    ),
    says: /^disconnect\(\) found no baked on post_save with this sender and dispatch_uid/,
    mended: { calls: [] },
  },
  {
    name: "sent, but nobody listens",
    files: project(
      "served = Signal()\n",
      "from kitchen.signals import served\n\nserved.send(sender=None)\n",
    ),
    says: /^served was sent once, but nobody listens/,
  },
];
