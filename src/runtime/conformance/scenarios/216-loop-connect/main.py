from app.models import *

a = A.objects.create()
b = B.objects.create(a=a)
b.save()
a.delete()
from app.apps import log

print(log)
