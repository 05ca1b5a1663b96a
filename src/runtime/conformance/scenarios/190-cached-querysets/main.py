from django.core.cache import cache
from app.models import A
a = A.objects.create(n=1)
cache.set("all", A.objects.all())
A.objects.create(n=2)
print(cache.get("all"), cache.get("a-1") == a, cache.get("a-1") is a)
a.n = 4
print(cache.get("a-1").n, cache.get_or_set("list", lambda: list(A.objects.values_list("n", flat=True)), 30))
A.objects.create(n=9)
print(cache.get("all"), cache.get("list"))
x = cache.get("a-1")
x.n = 3
x.save()
a.refresh_from_db()
print(a.n, x._state.adding)
cache.set("f", A.objects.filter(n__gt=2).exclude(n=3).order_by("-n"))
cache.set("v", A.objects.values("n").filter(n__lt=9))
f = cache.get("f")
print(f, f.filter(n__lt=9).count(), f.first(), cache.get("v"), cache.get("v").count())
