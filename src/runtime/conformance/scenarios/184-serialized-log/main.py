import datetime
from decimal import Decimal
from django.core import serializers
from app.models import Dump, Note, Tag
t = Tag.objects.create(name="x")
n = Note.objects.create(text="a", at=datetime.datetime(2024, 1, 1, 2, 3, 4, 567890, datetime.timezone.utc), price=Decimal("1.5"))
n.tags.add(t)
m = Note.objects.create(text="b", parent=n)
print(Dump.objects.values_list("body", flat=True))
text = serializers.serialize("json", Note.objects.all())
print(text)
print(serializers.serialize("python", [t]), serializers.serialize("json", Note.objects.all(), indent=2))
Note.objects.all().delete()
for d in serializers.deserialize("json", text):
    print(d.object.text, d.m2m_data)
    d.save()
print(Note.objects.get(text="a").tags.all(), Note.objects.count(), Dump.objects.count())
