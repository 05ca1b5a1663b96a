# Shown in: Graph
from attack import MARKUP, does

from django.dispatch import Signal

signal = Signal()


def receiver(**kwargs):
    return MARKUP


receiver.__name__ = receiver.__qualname__ = MARKUP
receiver.__module__ = MARKUP
globals()[MARKUP] = signal
does("a receiver", lambda: signal.connect(receiver, dispatch_uid=MARKUP))
does("a send", lambda: signal.send(sender=MARKUP, **{MARKUP: MARKUP}))
