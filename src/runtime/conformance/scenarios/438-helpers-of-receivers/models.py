from django.db import models
from django.utils.functional import cached_property, classproperty, lazy
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _, ngettext, pgettext_lazy


class Recipe(models.Model):
    title = models.CharField(_("title"), max_length=30)
    steps = models.JSONField(default=list)
    rating = models.FloatField(null=True)

    @cached_property
    def word_count(self):
        print("counting", self.title)
        return sum(len(s.split()) for s in self.steps)

    @classproperty
    def kind(cls):
        return cls.__name__.lower()

    @property
    def badge(self):
        return mark_safe(f"<b>{self.title}</b>")

    def get_absolute_url(self):
        from django.urls import reverse
        return reverse("recipe", args=[self.pk])
