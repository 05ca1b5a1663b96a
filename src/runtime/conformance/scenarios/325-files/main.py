import os, tempfile
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from shop.models import Document, Profile

u = User.objects.create_user("ann")
print(u.profile, u.profile.avatar, u.profile.avatar.name, bool(u.profile.avatar), u.profile.avatar == "default.png")
p = u.profile
p.avatar.save("Me.PNG", ContentFile(b"one"))
print(p.avatar.name, p.avatar.size, p.avatar.read(), p.avatar.closed)
p.avatar = ContentFile(b"second", name="Other.png")
p.save()
print(p.avatar.name, default_storage.exists("users/1/me.png"), Profile.objects.get().avatar.open().read())
p.avatar = SimpleUploadedFile("up.txt", b"text", content_type="text/plain")
print(p.avatar.name, p.avatar._committed, type(p.avatar).__name__)
p.save(update_fields=["avatar"])
p.avatar.delete()
print(repr(p.avatar.name), bool(p.avatar), Profile.objects.get().avatar.name)
try:
    p.avatar.url
except ValueError as e:
    print(e)
try:
    p.avatar.size
except ValueError as e:
    print(e)
d = Document(file=ContentFile(b"12345", name="a b.txt"))
d.save()
print(os.path.basename(d.file.name), d.size, d.name, d.file.path.endswith(d.file.name), d.file.storage is default_storage)
e = Document.objects.create(file=ContentFile(b"x", name="a b.txt"))
print(os.path.basename(e.file.name) == os.path.basename(d.file.name), e.name, os.path.basename(e.file.name).startswith("a_b"))
with d.file.open("rb") as f:
    print(f.read(2), f.tell(), [c for c in d.file.chunks()] if False else "")
print(Document.objects.filter(file=d.file.name).count(), Document.objects.filter(file__endswith=".txt").count(), Document.objects.values_list("size", flat=True))
print(d.delete(), e.file.storage.exists(e.file.name))
Document.objects.all().delete()
u.delete()
print(Profile.objects.count(), Document(name="n").file, repr(Document().file), Document().file.name)
Document(name="empty").save()
