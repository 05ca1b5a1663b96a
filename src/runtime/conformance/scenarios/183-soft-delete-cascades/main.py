from docs.models import Doc, Folder

f = Folder.objects.create(name="f")
Doc.objects.create(folder=f, name="a")
Doc.objects.create(folder=f, name="b")
print(Folder.objects.all().delete(), Folder.objects.count(), Folder.all_objects.count(), Doc.objects.count())
f = Folder.all_objects.get()
f.restore()
print(Doc.objects.count(), f.deleted_at)
print(f.hard_delete())
print(Folder.all_objects.alive(), type(Folder.objects).__name__, Folder._default_manager, Folder._meta.managers)
