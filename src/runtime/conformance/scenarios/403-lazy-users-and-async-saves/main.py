from asgiref.sync import async_to_sync
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.utils.functional import SimpleLazyObject
from shop.models import Author, Page

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

a = Author.objects.create(name="a")
user = User.objects.create_user("ada")
lazy = SimpleLazyObject(lambda: a)
me = SimpleLazyObject(lambda: User.objects.get(pk=user.pk))
page = Page.objects.create(author=lazy, owner=me)
page.links.add(lazy)
a.friends.add(SimpleLazyObject(lambda: Author.objects.create(name="b")))
for what in (
    lambda: Page.objects.filter(author=lazy).count(),
    lambda: Page.objects.filter(owner=me).count(),
    lambda: Page.objects.filter(links=lazy).count(),
    lambda: Page.objects.filter(author__in=[lazy]).count(),
    lambda: Page.objects.exclude(owner=me).count(),
    lambda: Page.objects.update(author=lazy, owner=me),
    lambda: Page.objects.get_or_create(owner=me, defaults={"text": "y"}),
    lambda: Page.objects.get_or_create(owner=me, text="z")[1],
    lambda: Page.objects.filter(owner=lazy),
    lambda: a.pages.remove(SimpleLazyObject(lambda: page)),
    lambda: a.friends.filter(pk=lazy).count(),
    lambda: page.owner == me,
    lambda: (me == user, hash(me) == hash(user), isinstance(me, User), type(me).__name__),
):
    attempt(what)

async def go():
    fresh = Page(author=a)
    await fresh.asave()
    fresh.text = "new"
    await fresh.asave(update_fields=["text"])
    await fresh.arefresh_from_db(fields=["text"])
    await fresh.adelete()
    made = await Page.objects.acreate(text="acreated")
    await made.adelete(keep_parents=True)

async_to_sync(go)()

mail = EmailMultiAlternatives("s", "b", "me@example.com", ["you@example.com"], attachments=[("a.txt", b"plain"), ("b.bin", b"1", "x/y")], alternatives=[("<p>", "text/html")])
mail.attach("c.txt", b"\xff")
mail.attach("d.unknownkind", "text")
mail.attach(None, "csv", "text/csv")
mail.attach_alternative("# b", "text/markdown")
print(mail.attachments, mail.alternatives)
print(mail.attachments[0].filename, mail.alternatives[0].mimetype)
attempt(lambda: mail.attach("e.txt"))
attempt(lambda: mail.attach_alternative(None, "text/html"))
