/** Rows 1 to 9 of the confusions about signals: what Why? says, and what its mend leads to. */
import { APPS, BAKED, ONCE, project, SAVE, type WhyCase, withoutApps } from "./why-project.ts";

/** Python gives up sooner, and the test is over sooner. */
const SHALLOW = `import sys\n\nsys.setrecursionlimit(200)\n${SAVE}`;

export const EARLIER_CASES: readonly WhyCase[] = [
  {
    name: "row 1: no apps.py, so nothing imports signals.py",
    files: withoutApps(project(BAKED)),
    says: /^baked was never connected to post_save: kitchen.signals was not imported, because there is no ready/,
    line: "kitchen/signals.py:6",
    mended: ONCE,
  },
  {
    name: "row 1: an AppConfig without ready()",
    files: project(BAKED, SAVE, { "kitchen/apps.py": APPS.split("\n\n    def")[0] ?? "" }),
    says: /there is no ready\(\) that imports it/,
    mended: ONCE,
  },
  {
    name: "row 1: ready() does something else",
    files: project(BAKED, SAVE, {
      "kitchen/apps.py": APPS.replace("from . import signals", "pass"),
    }),
    says: /because ready\(\) of kitchen\/apps.py does not import it/,
    mended: ONCE,
  },
  {
    name: "row 1: another AppConfig is used",
    files: project(BAKED, SAVE, {
      "settings.py": 'INSTALLED_APPS = ["kitchen.apps.PlainConfig"]\n',
      "kitchen/apps.py": `${APPS}\n\nclass PlainConfig(AppConfig):\n    name = "kitchen"\n`,
    }),
    says: /has a ready\(\), but Django used kitchen.apps.PlainConfig/,
    mended: ONCE,
  },
  {
    name: "row 1: two AppConfigs, none of them the default",
    files: project(BAKED, SAVE, {
      "kitchen/apps.py": `${APPS}\n\nclass PlainConfig(AppConfig):\n    name = "kitchen"\n`,
    }),
    says: /has a ready\(\), but Django used /,
    mended: ONCE,
  },
  {
    name: "row 1: the app is not installed",
    files: project(
      "",
      "from django.contrib.auth.models import User\n\nUser(username='ada').save()\n",
      {
        "settings.py":
          'INSTALLED_APPS = [\n    "django.contrib.contenttypes",\n    "django.contrib.auth",\n]\n',
        "kitchen/signals.py": `from django.contrib.auth.models import User\nfrom django.db.models.signals import post_save\nfrom django.dispatch import receiver\n\n\n@receiver(post_save, sender=User)\ndef baked(sender, **kwargs):\n    pass\n`,
      },
    ),
    says: /because the app kitchen is not installed/,
    mended: ONCE,
  },
  {
    name: "row 1: the decorator is missing",
    files: project(BAKED.split("\n").slice(1).join("\n")),
    says: /^baked takes what a receiver takes, but nothing connects it/,
    line: "kitchen/signals.py:6",
  },
  {
    name: "row 2: connected for the model and for any sender",
    files: project(`${BAKED}\n\npost_save.connect(baked)\n`),
    says: /^baked is called twice by each send because it is connected for kitchen.Pizza and any sender/,
    mended: ONCE,
  },
  {
    name: "row 2: the line that connects a new object runs twice",
    files: project(
      `class Oven:\n    def heat(self, **kwargs):\n        print("heat")\n\n\ndef wire():\n    post_save.connect(Oven().heat, sender=Pizza, weak=False)\n\n\nwire()\nwire()\n`,
    ),
    says: /is called twice by each send because it was connected again as a new object/,
    mended: { calls: ["Oven.heat"] },
  },
  {
    name: "row 2: the same function twice is no second connection",
    files: project(`${BAKED}\n\npost_save.connect(baked, sender=Pizza)\n`),
    says: /already connected to post_save at .* so connecting it again changed nothing/,
    mended: ONCE,
  },
  {
    name: "row 3: two functions share a dispatch_uid",
    files: project(
      `@receiver(post_save, sender=Pizza, dispatch_uid="oven")\ndef first(sender, **kwargs):\n    pass\n\n\n@receiver(post_save, sender=Pizza, dispatch_uid="oven")\ndef second(sender, **kwargs):\n    pass\n`,
    ),
    says: /^second is not connected: first with the same dispatch_uid/,
    mended: { calls: ["first", "second"] },
  },
  {
    name: "row 4: a local function is collected",
    files: project(
      `def wire():\n    def heat(sender, **kwargs):\n        print("heat")\n\n    post_save.connect(heat, sender=Pizza)\n\n\nwire()\n`,
      SAVE,
      { "settings.py": "DEBUG = False\n" },
    ),
    says: /^heat was a local function held by a weak reference only/,
    mended: { prints: "heat\n" },
  },
  {
    name: "row 4: a lambda that only DEBUG keeps alive",
    files: project(`post_save.connect(lambda sender, **kwargs: print("heat"), sender=Pizza)\n`),
    says: /^The lambda of post_save lives only because DEBUG is on/,
    mended: { prints: "heat\n" },
  },
  {
    name: "row 5: no **kwargs, refused by connect()",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, instance, created):\n    pass\n`,
    ),
    says: /was not connected: it does not take \*\*kwargs/,
    mended: ONCE,
  },
  {
    name: "row 5: no **kwargs, refused by the call when DEBUG is off",
    files: project(
      `def baked(sender, instance):\n    pass\n\n\npost_save.connect(baked, sender=Pizza)\n`,
      SAVE,
      { "settings.py": "DEBUG = False\n" },
    ),
    says: /^baked cannot be called: the signal passes \w+, which it does not accept/,
    mended: ONCE,
  },
  {
    name: "row 6: bulk_create sends nothing",
    files: project(
      BAKED,
      "from kitchen.models import Pizza\n\nPizza.objects.bulk_create([Pizza(name='M')])\n",
    ),
    says: /bulk_create\(\) sent no signals: bulk_create\(\) writes all rows in one query/,
    line: "main.py:3",
  },
  {
    name: "row 6: bulk_update and QuerySet.update send nothing",
    files: project(
      BAKED,
      "from kitchen.models import Pizza\n\nPizza.objects.filter(name='M').update(price=2)\n",
    ),
    says: /update\(\) sent no signals: QuerySet.update\(\) changes the rows in the database directly/,
  },
  {
    name: "row 7: post_save sent by hand after a bulk operation",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, using, **kwargs):\n    print("baked", using)\n`,
      `from django.db.models.signals import post_save\nfrom kitchen.models import Pizza\n\n[pizza] = Pizza.objects.bulk_create([Pizza(name="M")])\npost_save.send(sender=Pizza, instance=pizza, created=True)\n`,
    ),
    says: /^post_save was sent by hand without raw, using and update_fields/,
    line: "main.py:5",
    mended: { prints: "baked default\n" },
  },
  {
    name: "row 8: a save in its own post_save is endless",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, instance, **kwargs):\n    instance.price = instance.price + 1\n    instance.save()\n`,
      SHALLOW,
    ),
    says: /^baked calls Pizza.save\(\) at kitchen\/signals.py:9 while it handles post_save, which calls baked again: endless, stopped \d+ deep/,
    line: "kitchen/signals.py:9",
    mended: ONCE,
  },
  {
    name: "row 8: a save in its own pre_save is endless",
    files: project(
      `@receiver(pre_save, sender=Pizza)\ndef baked(sender, instance, **kwargs):\n    instance.save()\n`,
      SHALLOW,
    ),
    says: /while it handles pre_save, which calls baked again: endless/,
    mended: ONCE,
  },
  {
    name: "row 8: a save without a change, guarded by created",
    files: project(
      `@receiver(post_save, sender=Pizza)\ndef baked(sender, instance, created, **kwargs):\n    instance.save()\n`,
      SHALLOW,
    ),
    says: /while it handles post_save, which calls baked again: endless/,
    mended: { calls: ["baked", "baked"] },
  },
  {
    name: "row 9: update_or_create without defaults",
    files: project(BAKED, `${SAVE}Pizza.objects.update_or_create(name="Margherita")\n`),
    says: /sent no signals: the row was found and defaults is empty/,
  },
];
