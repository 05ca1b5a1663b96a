import { EMPTY_PROJECT, type Project } from "#stores/project.ts";

/** The smallest project with everything in its usual place. */
export const NEW_PROJECT: Project = {
  ...EMPTY_PROJECT,
  title: "New playground",
  files: {
    "kitchen/models.py":
      "from django.db import models\n\n\nclass Dish(models.Model):\n    name = models.CharField(max_length=50)\n\n    def __str__(self):\n        return self.name\n",
    "kitchen/signals.py":
      "from django.db.models.signals import post_save\nfrom django.dispatch import receiver\n\nfrom .models import Dish\n\n\n@receiver(post_save, sender=Dish)\ndef dish_saved(sender, instance, created, **kwargs):\n    print(instance, created)\n",
    "kitchen/apps.py":
      'from django.apps import AppConfig\n\n\nclass KitchenConfig(AppConfig):\n    name = "kitchen"\n\n    def ready(self):\n        from . import signals\n',
    "main.py": 'from kitchen.models import Dish\n\nDish.objects.create(name="Toast")\n',
  },
};
