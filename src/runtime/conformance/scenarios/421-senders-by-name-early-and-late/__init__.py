from django.db.models.signals import class_prepared


def prepared(sender, **kwargs):
    if sender.__module__.startswith("shop"):
        print("prepared", sender.__name__, sorted(k for k in kwargs if k != "signal"), sender._meta.label)


class_prepared.connect(prepared)
