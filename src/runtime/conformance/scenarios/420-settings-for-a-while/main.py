from django.conf import settings
from django.core.signals import setting_changed
from django.test import override_settings, modify_settings
from django.test.signals import setting_changed as same
from django.dispatch import receiver

print(setting_changed is same)
FAIL = set()


@receiver(setting_changed)
def changed(signal, sender, setting, value, enter, **kwargs):
    print("  changed", sender.__name__, setting, value, enter, sorted(kwargs), getattr(settings, setting, "unset"))
    if (setting, enter) in FAIL:
        raise ValueError(setting)


def attempt(label, work):
    print(label)
    try:
        print("  =", work())
    except Exception as error:
        print("  =", type(error).__name__, error)


def show():
    return getattr(settings, "COLOUR", "unset"), getattr(settings, "SHOP", "unset"), settings.DEBUG


with override_settings(COLOUR="red", SHOP=1) as entered:
    print(entered, show())
    with override_settings(COLOUR="blue", DEBUG=False):
        print(show())
    print(show())
print(show())


@override_settings(COLOUR="green")
def decorated(a, b=2):
    """Documented."""
    return a, b, show()


attempt("decorated", lambda: decorated(1))
attempt("name", lambda: (decorated.__name__, decorated.__doc__))
attempt("bad class", lambda: override_settings(COLOUR=1)(type("Plain", (), {})))


def failing_enter():
    FAIL.add(("B", True))
    with override_settings(A=1, B=2, C=3):
        print("inside")


attempt("failing enter", failing_enter)
FAIL.clear()
print(hasattr(settings, "A"), hasattr(settings, "B"))


def failing_exit():
    FAIL.add(("A", False))
    with override_settings(A=1, B=2):
        print("  inside")


attempt("failing exit", failing_exit)
FAIL.clear()
print(hasattr(settings, "A"))
with modify_settings(ALLOWED_HOSTS={"append": "a.org", "remove": "*"}, LIST={"prepend": ["x", "y"]}):
    print(settings.ALLOWED_HOSTS, settings.LIST)
attempt("modify", lambda: modify_settings(ALLOWED_HOSTS={"upend": 1}).enable())
attempt("modify", lambda: modify_settings(("ALLOWED_HOSTS", {"append": "b"}), x=1))
with override_settings():
    del settings.SHOP
    print(show())
print(show())
with override_settings(TIME_ZONE="Europe/Berlin"):
    from django.utils import timezone
    print(timezone.get_default_timezone_name(), timezone.get_current_timezone())
print(timezone.get_default_timezone_name())
manual = override_settings(COLOUR=1)
manual.enable()
print(show())
manual.disable()
print(show())
settings.DIRECT = 5
print(settings.DIRECT, settings.is_overridden("DIRECT"), settings.is_overridden("NOTHING"))
del settings.DIRECT
attempt("missing", lambda: settings.NOTHING)
attempt("repr", lambda: (repr(settings), settings.configured))
attempt("configure", lambda: settings.configure(A=1))
with override_settings(A=1):
    attempt("repr", lambda: (repr(settings), repr(settings._wrapped)))
    attempt("lower", lambda: settings.a)
