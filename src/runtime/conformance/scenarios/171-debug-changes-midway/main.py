from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import Signal
from django.test import override_settings

ping = Signal()


def connect(word):
    def local(**kwargs):
        return word

    ping.connect(local)


def heard():
    return [value for _, value in ping.send(sender=None)]


connect("debug")
with override_settings(DEBUG=False):
    connect("production")
    ping.connect(lambda: None, weak=False)
    try:
        heard()
    except TypeError as exc:
        print("TypeError", str(exc).replace("<lambda>", "lambda"))
connect("debug again")
print(settings.DEBUG, len(ping.receivers))


@override_settings(COLOUR="red")
def inside():
    return settings.COLOUR


def fail(setting, enter, **kwargs):
    if not enter:
        raise RuntimeError(setting)


print(inside(), hasattr(settings, "COLOUR"))
setting_changed.connect(fail)
try:
    with override_settings(COLOUR="blue"):
        print(settings.COLOUR)
except RuntimeError as exc:
    print("RuntimeError", exc, hasattr(settings, "COLOUR"))
