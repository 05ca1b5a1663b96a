from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from shop.models import Contract, Document, Note, Page

User = get_user_model()
u = User.objects.create_user("ann", "ann@example.com", "pw")
c = Contract.objects.get()
d = Document.objects.create(title="plain one", owner=u)
for n in range(3):
    d.pages.create(number=n)
c.sign()
Note.objects.create(text="hm", about=d)
d.notes.add(Note(text="new", content_type=ContentType.objects.get_for_model(Page), object_id=1), bulk=False)
Note.objects.create(text="page", about=Page.objects.get(number=1))
print(Note.objects.all(), [n.content_type.model for n in Note.objects.order_by("pk")])
print(ContentType.objects.get_for_model(Contract), ContentType.objects.get_for_model(Contract, for_concrete_model=False).model, c.notes.all(), Document.objects.get(pk=c.pk).notes.count())
print(Document.objects.filter(notes__text="signed"), Note.objects.filter(document__title__contains="plain"), Document.objects.annotate(n=Count("notes")).order_by("pk").values_list("title", "n"), Contract.objects.filter(notes__text="hm"), Page.objects.filter(notes__isnull=False))
with_about = Note.objects.order_by("pk").prefetch_related("about")
print([type(n.about).__name__ for n in with_about])
print(type(Document.objects.get(pk=c.pk)).__name__, Document.objects.get(pk=c.pk) == c, hash(c) == hash(Document(pk=c.pk)), u.document_set.all(), isinstance(c, Document), Contract._meta.proxy_for_model, Contract._meta.concrete_model, Contract._meta.db_table)
print("soft")
print(d.delete(), Document.objects.all(), Document.all_objects.count(), Page.objects.count(), Page.all_objects.count(), d.pages.count(), Page._default_manager.count(), Page._base_manager.count())
print([str(n) for n in Note.objects.order_by("pk")], Note.objects.get(text="hm").about)
d.restore()
print(Document.objects.count(), Page.all_objects.dead().count(), Page.all_objects.filter(number=0).first().document)
print("hard")
print(d.delete(hard=True))
print(Note.objects.count(), Page.all_objects.count())
print(Contract.objects.create(title="b").kind, Contract.objects.all(), Contract.objects.hard_delete(), Contract.objects.count(), Document.all_objects.count())
print(u.delete())
print(Document.all_objects.values_list("title", "owner"), Note.objects.count())
try:
    Document.objects.delete()
except AttributeError as e:
    print(e)
n = Note(text="orphan", content_type=ContentType.objects.get_for_model(Page), object_id=999)
print(n.about)
n.save()
n.about = Page(number=7)
try:
    n.save()
except ValueError as e:
    print(e)
try:
    Note.objects.filter(about=d)
except Exception as e:
    print(type(e).__name__, e)
try:
    Note.objects.create(text="none")
except Exception as e:
    print(type(e).__name__, e)
print([[f.name for f in m._meta.private_fields] for m in (Document, Contract, Page)], [f.name for f in Contract._meta.get_fields()], Note(about=None).object_id, Note._meta.get_field("about").is_relation, [f.name for f in Document._meta.get_fields()], Contract._meta.managers)
