from django.core.exceptions import PermissionDenied
from app.models import C, P
p, q = P.objects.create(n=1), P.objects.create(n=5)
C.objects.bulk_create([C(p=p), C(p=p, n=9), C(p=q)])
for victim in (p, q, P.objects.all(), C.objects.filter(n=9)):
    try:
        print(victim.delete())
    except (PermissionDenied, ValueError) as e:
        print(type(e).__name__, e, P.objects.count(), C.objects.count(), getattr(victim, "pk", "qs"))
C.objects.filter(n=9).update(n=0)
print(p.delete(), p.pk)
