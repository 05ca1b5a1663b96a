import hashlib
import re
from collections import Counter
from contextlib import contextmanager
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F, Max
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from .models import Link, Page, Revision, Search

indexed = Signal()


@receiver(pre_save, sender=Revision)
def number(sender, instance, **kwargs):
    if instance.page.locked:
        raise PermissionDenied(f"{instance.page} is locked")
    if instance._state.adding:
        instance.number = (instance.page.revisions.aggregate(m=Max("number"))["m"] or 0) + 1
    instance.digest = hashlib.md5(instance.text.encode()).hexdigest()[:8]


@receiver(post_save, sender=Revision)
def parse(sender, instance, created, **kwargs):
    found = Counter(re.findall(r"\[\[([\w/]+)\]\]", instance.text))
    page = instance.page
    Link.objects.filter(source=page).exclude(target__path__in=found).delete()
    for path, times in found.items():
        target, made = Page.objects.get_or_create(path=path, defaults={"title": path.title()})
        if target == page:
            continue
        Link.objects.update_or_create(source=page, target=target, defaults={"times": times})
    words = Counter(re.findall(r"[a-z]+", instance.text.lower()))
    search, made = Search.objects.update_or_create(page=page, defaults={"words": dict(words)})
    indexed.send(sender=Page, page=page, fresh=made, words=len(words))


@receiver(indexed)
def told(sender, page, fresh, words, **kwargs):
    print("indexed", page, fresh, words)


@receiver(post_delete, sender=Link)
def orphan(sender, instance, origin, **kwargs):
    print("unlinked", instance.source_id, instance.target_id, type(origin).__name__)
    target = Page.objects.filter(pk=instance.target_id, into=None, revisions=None).first()
    if target:
        target.delete()


@receiver(pre_delete, sender=Page)
def leaving(sender, instance, **kwargs):
    print("leaving", instance, instance.pk, hasattr(instance, "search"))


@contextmanager
def muted(signal, receiver, sender):
    was = signal.disconnect(receiver, sender)
    try:
        yield was
    finally:
        signal.connect(receiver, sender)
