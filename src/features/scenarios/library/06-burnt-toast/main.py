from bakery.models import Loaf
from bakery.signals import loaf_ordered

for receiver, response in loaf_ordered.send_robust(sender=Loaf):
    print(receiver.__name__, "->", repr(response))

try:
    Loaf.objects.create(name="rye")
except ValueError as error:
    print("create() failed:", error)
