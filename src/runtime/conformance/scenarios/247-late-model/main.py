from django.db import connection, models, transaction, OperationalError
from django.db.models.signals import *
from app.models import A


class Late(models.Model):
    a = models.ForeignKey(A, models.CASCADE, null=True)
    tags = models.ManyToManyField(A, related_name="lates")

    class Meta:
        app_label = "app"


post_save.connect(
    lambda sender, **k: print("saved", sender.__name__), sender=Late, weak=False
)
for f in (
    Late.objects.count,
    Late.objects.create,
    lambda: Late.objects.filter(a=1).update(a=None),
    lambda: Late.objects.all().delete(),
    lambda: list(Late.objects.all()),
    lambda: Late.objects.bulk_create([Late()]),
    lambda: Late(pk=1).tags.add(1),
):
    try:
        print(f())
    except OperationalError as e:
        print(e)
with connection.schema_editor() as ed:
    ed.create_model(Late)
l = Late.objects.create(a=A.objects.create())
l.tags.add(l.a)
print(Late.objects.count(), l.a.lates.count())
try:
    with connection.schema_editor() as ed:
        ed.create_model(Late)
except OperationalError as e:
    print(e)
