import datetime
import heapq
import itertools
from collections import OrderedDict, namedtuple
from django.db.models.signals import post_save, post_init
from django.dispatch import Signal, receiver
from .models import Task

finished = Signal()
heap, counter = [], itertools.count()


@receiver(post_save, sender=Task)
def schedule(instance, created, **kw):
    if created:
        heapq.heappush(heap, (instance.due, next(counter), instance.name))
    print("  heap", [(d.isoformat() if hasattr(d, "isoformat") else d, n) for d, _, n in heap])


@receiver(finished)
def tell(sender, options, **kw):
    print("  told", sender.__module__, sender.__name__, options)
