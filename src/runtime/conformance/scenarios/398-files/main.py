import os
import tempfile
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage, FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from shop.models import Toast

settings.MEDIA_ROOT = tempfile.mkdtemp()

def attempt(what, *names):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, str(error).replace(settings.MEDIA_ROOT, "ROOT"), getattr(error, "__notes__", None))

toast = Toast(name="rye")
toast.picture = SimpleUploadedFile("rye.txt", b"crisp\nwarm\n")
print(repr(toast.picture), toast.picture.size, toast.picture._committed)
toast.save()
print(toast.picture.name, toast.picture.url, toast.picture.size, toast.picture.closed)
print(toast.picture.open("r").read(), toast.picture.open().read())
print([line for line in toast.picture])
fresh = Toast.objects.get()
print(fresh.picture.read(), fresh.picture.closed, fresh.picture.path.replace(settings.MEDIA_ROOT, "ROOT"))
with fresh.picture.open("r") as file:
    print(file.read())
print(fresh.picture.closed)
print(fresh.picture.open("rb").read())
toast.picture = ContentFile(b"burnt", name="burnt.tar.gz")
toast.save()
print(toast.picture.name, toast.picture == "pictures/burnt.tar.gz", hash(toast.picture) == hash("pictures/burnt.tar.gz"))
toast.note.save("note one.txt", ContentFile("crust"))
print(toast.note, toast.note.size, Toast.objects.values_list("picture", "note").get())
attempt(lambda: Toast(name="x", picture=ContentFile(b"1")).save())
attempt(lambda: Toast(name="x", picture=File(None)).save())
attempt(lambda: Toast().picture.url)
attempt(lambda: Toast().picture.open())
attempt(lambda: default_storage.save("../out.txt", ContentFile(b"")))
attempt(lambda: default_storage.save("/etc/out.txt", ContentFile(b"")))
attempt(lambda: default_storage.save("a/../out.txt", ContentFile(b"")))
attempt(lambda: default_storage.save("", ContentFile(b"")))
attempt(lambda: default_storage.save(None, ContentFile(b"", name="inner.txt")))
attempt(lambda: default_storage.path("../x"))
attempt(lambda: default_storage.delete("missing.txt"))
attempt(lambda: default_storage.delete(""))
attempt(lambda: toast.note.save("far too long a name for this.txt", ContentFile("x")))
attempt(lambda: len(toast.note.name))
toast.note.delete()
attempt(lambda: default_storage.get_valid_name("a b/c?.txt"))
attempt(lambda: default_storage.get_valid_name("///"))
attempt(lambda: default_storage.generate_filename("x/../y.txt"))
attempt(lambda: default_storage.generate_filename("x//y z.txt"))
attempt(lambda: sorted(default_storage.listdir("")[0]))
text = ContentFile("Käse\nbrot", name="k.txt")
print(text.size, len(text), text.multiple_chunks(), list(text.chunks(3)), list(text), text, repr(text), bool(text))
print(text.write("!"), text.size, text.readable(), text.writable(), text.seekable(), text.tell())
up = SimpleUploadedFile("/tmp/deep/up.txt", b"12345")
print(up, repr(up), up.name, up.multiple_chunks(), list(up.chunks()), up.charset, up.field_name, len(up))
attempt(lambda: SimpleUploadedFile("..", b""))
attempt(lambda: File(None).size)
toast.delete()
print(default_storage.exists("pictures/burnt.tar.gz"))
