/** The little project that the cases of Why? change. */
export type WhyCase = {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly says: RegExp;
  /** Where the verdict leads. */
  readonly line?: string;
  /** What happens after the mend; left out where nothing can be mended by a click. */
  readonly mended?: {
    readonly calls?: readonly string[];
    readonly prints?: string;
    readonly ok?: boolean;
  };
};

export const MODELS = `from django.db import models


class Topping(models.Model):
    name = models.CharField(max_length=20)


class Pizza(models.Model):
    name = models.CharField(max_length=20)
    price = models.IntegerField(default=0)
    toppings = models.ManyToManyField(Topping)
`;
export const APPS = `from django.apps import AppConfig


class KitchenConfig(AppConfig):
    name = "kitchen"

    def ready(self):
        from . import signals
`;
export const HEAD = `from django.db.models.signals import m2m_changed, post_save, pre_save
from django.dispatch import Signal, receiver
from .models import Pizza


`;
export const SAVE = `from kitchen.models import Pizza

Pizza(name="Margherita").save()
`;

/** A project with these receivers and this `main.py`; other files as given. */
export function project(
  receivers: string,
  main: string = SAVE,
  others: WhyCase["files"] = {},
): WhyCase["files"] {
  return {
    "kitchen/models.py": MODELS,
    "kitchen/signals.py": HEAD + receivers,
    "kitchen/apps.py": APPS,
    "main.py": main,
    ...others,
  };
}

export function withoutApps(files: WhyCase["files"]): WhyCase["files"] {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== "kitchen/apps.py"));
}

export const BAKED = `@receiver(post_save, sender=Pizza)
def baked(sender, instance, **kwargs):
    print("baked", instance.name)
`;
export const ONCE = { calls: ["baked"] };
