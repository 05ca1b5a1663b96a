def t(label, f):
    try:
        r = f()
        print(label, "->", repr(r))
    except Exception as e:
        print(label, "!!", type(e).__module__, type(e).__qualname__, e, repr(e.args)[:300])


from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q
from shop.models import Activity, Comment, Document, Profile

ann = User.objects.create_user("ann", "ann@EXAMPLE.com", "pw")
bob = User.objects.create_user("bob")
t("dup", lambda: User.objects.create_user("ann"))
t("empty", lambda: User.objects.create_user(""))
t("super", lambda: User.objects.create_superuser("root", is_staff=False))
t("ann", lambda: (ann.email, ann.profile.docs, ann.check_password("pw"), bob.has_usable_password(), ann.get_username(), ann.is_authenticated, str(ann)))
d = Document.objects.create(owner=ann, title="plan")
d.title = "plan B"
t("save", d.save)
t("version", lambda: d.version)
d.title = "plan C"
t("save part", lambda: d.save(update_fields=["title"]))
t("version", lambda: (d.version, Document.objects.get(pk=d.pk).version))
c = d.comments.create(text="nice")
r = c.replies.create(text="indeed", document=d)
t("like", lambda: c.likes.add(ann, bob))
t("like", lambda: bob.liked.add(c, r))
t("acts", lambda: list(Activity.objects.values_list("verb", "actor__username", "target_ct__model", "target_id")))
t("target", lambda: [type(a.target).__name__ for a in Activity.objects.all()])
t("prefetch", lambda: [(a.verb, str(a.target)) for a in Activity.objects.prefetch_related("target")[:2]])
t("gfk filter", lambda: Activity.objects.filter(target=d))
t("gfk get", lambda: Activity.objects.get(target_ct=ContentType.objects.get_for_model(Document), target_id=d.pk, verb="commented"))
t("rel", lambda: (d.activities.count(), d.activities.filter(actor=ann).count(), Document.objects.filter(activities__verb="commented").distinct(), Activity.objects.filter(document__title="plan C").count()))
t("agg", lambda: Document.objects.annotate(n=Count("activities")).values("title", "n"))
t("unsaved", lambda: Activity.objects.create(verb="x", target=Document(title="no")))
t("notmodel", lambda: Activity(verb="x", target="y"))
t("none", lambda: Activity(verb="x", target=None).target)
t("add", lambda: d.activities.add(Activity(verb="added"), bulk=False))
t("add bulk", lambda: d.activities.add(Activity(verb="added")))
t("set", lambda: d.activities.set(d.activities.filter(verb="created")))
t("acts", lambda: list(Activity.objects.values_list("verb", "target_id")))
t("ct", lambda: (ContentType.objects.get_for_model(Document).model_class().__name__, str(ContentType.objects.get_for_model(Document)), ContentType.objects.get_by_natural_key("shop", "comment").name, ContentType.objects.get_for_model(Document).get_object_for_this_type(pk=d.pk)))
t("cts", lambda: sorted((m.__name__, c.app_label) for m, c in ContentType.objects.get_for_models(Document, Comment, User).items()))
t("del comment", c.delete)
t("del bob", bob.delete)
t("del doc", lambda: Document.objects.filter(pk=d.pk).delete())
t("left", lambda: (Activity.objects.count(), Profile.objects.count(), Comment.objects.count()))
g = Group.objects.create(name="cooks")
t("groups", lambda: (ann.groups.add(g), ann.groups.all(), g.user_set.all(), ann.has_perm("shop.add_document"), ann.get_all_permissions()))
t("del ann", ann.delete)
t("profile", lambda: ann.profile)
