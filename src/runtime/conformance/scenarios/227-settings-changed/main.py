from django.conf import settings
from django.core.signals import setting_changed
from django.test import override_settings, modify_settings
from django.test.signals import setting_changed as same
from django.dispatch import receiver

print(setting_changed is same)


@receiver(setting_changed)
def changed(sender, setting, value, enter, **kw):
    print(sender.__name__, setting, value, enter, getattr(settings, setting, "<none>"))


@override_settings(COLOUR="red")
def f():
    print("f", settings.COLOUR)


f()
f()
with override_settings(A=1, B=2):
    with override_settings(A=3):
        print(settings.A, settings.B)
    del settings.A
    print(hasattr(settings, "A"))
print(hasattr(settings, "A"))
with (
    modify_settings(INSTALLED_LIST={"append": "x"})
    if hasattr(settings, "INSTALLED_LIST")
    else override_settings(INSTALLED_LIST=["a"])
):
    print(settings.INSTALLED_LIST)
with override_settings(LST=["a", "b"]):
    with modify_settings(LST={"append": ["c"], "prepend": "z", "remove": "a"}):
        print(settings.LST)
try:
    with override_settings(BAD=1):
        raise ValueError("x")
except ValueError:
    print(hasattr(settings, "BAD"))


@receiver(setting_changed)
def fails(setting, enter, **kw):
    if setting == "F" and not enter:
        raise KeyError("exit")
    if setting == "G" and enter:
        raise KeyError("enter")


for name in "FG":
    try:
        with override_settings(**{name: 1}):
            print("inside", name)
    except KeyError as e:
        print(e, hasattr(settings, name))
o = override_settings(H=1)
o.enable()
print(settings.H)
o.disable()
print(settings.DEBUG)
with override_settings(DEBUG=False):
    print(settings.DEBUG)


async def main():
    @override_settings(Z=1)
    async def g():
        return settings.Z

    print(await g())


try:
    settings.NOPE
except AttributeError as e:
    print(e)
print(
    settings.configured,
    repr(settings),
    settings.is_overridden("DEBUG"),
    settings.is_overridden("APPEND_SLASH"),
)
