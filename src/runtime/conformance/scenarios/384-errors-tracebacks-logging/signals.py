import io
import logging
import sys
import traceback
import warnings
from django.db import transaction, DatabaseError
from django.db.models.signals import *
from django.dispatch import receiver, Signal
from .models import *

pinged = Signal()


class DbHandler(logging.Handler):
    def emit(self, record):
        Log.objects.create(level=record.levelname, text=record.getMessage())


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append((record.name, record.levelname, record.getMessage(), record.funcName, bool(record.exc_info)))


lists = ListHandler()
for name in ("django.dispatch", "shop", "django.db"):
    logging.getLogger(name).addHandler(lists)
log = logging.getLogger("shop.audit")
log.addHandler(DbHandler())
log.setLevel("DEBUG")


class HandlerError(Exception):
    def __init__(self, receiver, original):
        super().__init__(f"{receiver}: {original}")
        self.original = original


def frames(e):
    return [(f.filename.rsplit("/", 1)[-1], f.name, f.line) for f in traceback.extract_tb(e.__traceback__) if "shop" in f.filename or "main" in f.filename]


@receiver(pre_save, sender=Node)
def guard(instance, **kwargs):
    if instance.name == "raise":
        try:
            {}["missing"]
        except KeyError as e:
            raise HandlerError("guard", e) from e
    if instance.name == "context":
        try:
            1 / 0
        finally:
            [].pop()
    if instance.name == "none":
        try:
            int("x")
        except ValueError:
            raise HandlerError("guard", "hidden") from None
    if instance.name == "group":
        raise ExceptionGroup("several", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k")])])
    if instance.name == "exit":
        raise SystemExit(3)
    if instance.name == "assert":
        assert instance.parent, f"{instance} needs a parent"
    if instance.name == "warn":
        warnings.warn(f"{instance} is odd", UserWarning, stacklevel=1)


@receiver(post_save, sender=Node)
def after(instance, created, **kwargs):
    log.info("saved %s created=%s", instance, created)
    log.debug("details %(a)s", {"a": instance.pk})
    if instance.name == "log":
        try:
            instance.parent.name
        except AttributeError:
            log.exception("no parent for %r", instance)


@receiver(pinged)
def bad1(**kw):
    raise HandlerError("bad1", "x")


@receiver(pinged)
def bad2(sender, **kw):
    e = RuntimeError("two", sender)
    e.add_note("a note")
    raise e


class Call:
    def __call__(self, **kw):
        raise LookupError("call")

    def method(self, **kw):
        raise LookupError("method")


keep = Call()
pinged.connect(keep.method)
