from django.db import models
from django.urls import reverse
from django.utils.html import format_html, escape, strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import *
from django.utils.translation import gettext_lazy as _, gettext, ngettext, pgettext_lazy
from django.utils.functional import lazy, keep_lazy_text, cached_property
from django.utils.encoding import force_str, smart_str, force_bytes


class Letter(models.Model):
    subject = models.CharField(_("subject"), max_length=50)
    to = models.EmailField()
    slug = models.SlugField(blank=True)
    sent = models.BooleanField(default=False)

    def get_absolute_url(self):
        return reverse("letter", kwargs={"slug": self.slug})

    def __str__(self):
        return self.subject

    @cached_property
    def html(self):
        return format_html("<a href='{}'>{}</a>", self.get_absolute_url(), self.subject)
