import os
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.signals import *
from django.dispatch import receiver
from app.models import Doc


@receiver(pre_save, sender=Doc)
def replaced(sender, instance, **kw):
    if not instance.pk:
        return
    old = sender.objects.get(pk=instance.pk).file
    print("old", old.name, "new", instance.file.name, old == instance.file)
    if old and old != instance.file and default_storage.exists(old.name):
        default_storage.delete(old.name)


@receiver(post_delete, sender=Doc)
def cleanup(instance, **kw):
    if instance.file:
        instance.file.delete(save=False)
    print(
        "left",
        sorted(default_storage.listdir("docs")[1]),
        instance.file.name,
        bool(instance.file),
    )


d = Doc.objects.create(file=ContentFile(b"one", name="a.txt"))
print(d.file.name, d.file.size, d.file.url, d.file.read(), d.file.closed)
d.file = SimpleUploadedFile("b.txt", b"two", content_type="text/plain")
d.save()
print(d.file.name, default_storage.exists("docs/a.txt"))
d.file.save("c.txt", ContentFile("three"))
print(d.file.name, d.file.open("r").read(), os.path.basename(d.file.path))
e = Doc.objects.create(file=ContentFile(b"x", name="c.txt"))
print(e.file.name != "docs/c.txt", e.file.name.startswith("docs/c_"))
e.delete()
n = Doc.objects.create()
print(n.file, bool(n.file), repr(n.file), n.file.name, n.file == "", n.file == None)
try:
    n.file.url
except ValueError as x:
    print(x)
Doc.objects.all().delete()
k = default_storage.save("docs/k.txt", ContentFile(b"k"))
print(
    k, default_storage.size(k), default_storage.open(k).read(), default_storage.url(k)
)
with default_storage.open("docs/w.txt", "w") as f:
    f.write("hey")
print(default_storage.open("docs/w.txt").read())
