# Shown in: Console
from attack import MARKUP, does

from django.dispatch import Signal

looked = Signal()


class Markup:
    def __repr__(self):
        return MARKUP


Markup.__name__ = MARKUP
looked.connect(lambda **kwargs: Markup(), weak=False)
does(
    "a value",
    lambda: looked.send(sender=Markup, value=Markup(), more=[{MARKUP: Markup()}]),
)
print(Markup())
