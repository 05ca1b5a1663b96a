import functools
from django.db.models.signals import class_prepared, post_init, post_save, pre_init, pre_save
from django.dispatch import Signal, receiver
from .models import One, Three, Two

done = Signal()


def once(signal, **connect):
    def decorator(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            signal.disconnect(wrapper, **connect)
            return f(*args, **kwargs)
        signal.connect(wrapper, weak=False, **connect)
        return wrapper
    return decorator


@once(post_save, sender=One)
def first_only(sender, instance, **kwargs):
    print("first", instance.pk)


class Registry:
    instances = []

    def __init__(self, name):
        self.name = name
        Registry.instances.append(self)
        done.connect(self, sender=One)
        done.connect(self.named, dispatch_uid=name)

    def __call__(self, sender, **kwargs):
        return f"{self.name} called"

    def named(self, **kwargs):
        return f"{self.name} named"

    def __repr__(self):
        return f"<Registry {self.name}>"


a, b = Registry("a"), Registry("b")


@receiver(pre_init, sender=Two)
@receiver(post_init, sender=Two)
def inits(sender, signal, **kwargs):
    print("pre_init" if signal is pre_init else "post_init", sender.__name__, sorted(set(kwargs) - {"signal"}))


@receiver(pre_save)
def anything(sender, instance, **kwargs):
    print("pre_save of", sender.__name__)


def kwonly(*, sender, instance, **kwargs):
    print("kwonly", sender.__name__)


def positional(sender, instance=None, /, **kwargs):
    return "no"


post_save.connect(kwonly, sender=Two)
done.connect(lambda sender, **kw: sorted(kw), weak=False)
try:
    post_save.connect(len)
except Exception as e:
    print(type(e).__name__, e)
try:
    done.connect(lambda **kwargs: None, sender=5, weak=False)
    print("connected to 5")
except Exception as e:
    print(type(e).__name__, e)
