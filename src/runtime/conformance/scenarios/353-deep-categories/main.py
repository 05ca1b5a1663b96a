from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from shop.models import Category, Item, Similar

root = Category.objects.create(name="root")
a = Category.objects.create(name="a", parent=root)
b = root.children.create(name="b", position=2)
aa = a.children.create(name="aa")
aaa = Category(name="aaa", parent=aa)
aaa.save()
print(Category.objects.all(), aaa.ancestors())
aa.parent = b
aa.save()
print(Category.objects.values_list("path", "depth"), Category.objects.get(name="aaa").ancestors())
root.parent = aaa
for check in (root.clean, root.full_clean):
    try:
        check()
    except ValidationError as e:
        print(e)
root.refresh_from_db()
try:
    with transaction.atomic():
        Category.objects.create(name="a", parent=root)
except IntegrityError as e:
    print(e)
try:
    Category(name="a", parent=root).full_clean()
except ValidationError as e:
    print(e, e.error_dict["__all__"][0].params["unique_check"], e.error_dict["__all__"][0].code)
Category(name="root").validate_unique()
print(Category.objects.filter(child__child__name="aaa"), Category.objects.filter(parent__parent__isnull=True), Category.objects.filter(child__isnull=True), Category.objects.exclude(child__name="aa"))
print(Category.objects.annotate(n=Count("child"), m=Count("child__child", distinct=True)).values_list("name", "n", "m"))
print(Category.objects.filter(Exists(Category.objects.filter(parent=OuterRef("pk"), position__gt=0))), Category.objects.annotate(first=Subquery(Category.objects.filter(parent=OuterRef("pk")).order_by("-position", "name").values("name")[:1])).values_list("name", "first"))
tree = Category.objects.prefetch_related(Prefetch("children", Category.objects.order_by("-position"), to_attr="kids"), "children__children").get(pk=root.pk)
print(tree.kids, [list(k.children.all()) for k in tree.children.all()], tree.kids[0].children.all())
a.related.add(b, through_defaults={"weight": 0.5})
aa.related.set([a, b])
print(a.related.all(), b.related.all(), aa.related.all(), b.similar_to.values_list("a__name", "b__name", "weight"), Similar.objects.count())
a.replaced_by = b
a.save()
print(b.replaces, a.replaced_by.name, Category.objects.filter(replaces__name="a"), hasattr(a, "replaces"))
try:
    a.replaces
except Category.replaces.RelatedObjectDoesNotExist as e:
    print(type(e).__name__, e, isinstance(e, Category.DoesNotExist), isinstance(e, AttributeError))
i = Item.objects.create(title="i", category=aaa, main=a)
j = Item.objects.create(title="j", category=a)
i.extra.add(a, aaa, b)
j.extra.set([a])
a.extra_items.remove(i)
print(Item.objects.create(title="k").category, Category.objects.filter(item__title__in="ijk").distinct(), Category.objects.filter(main_items=i), Category.objects.annotate(n=Count("extra_items")).filter(n__gte=1).values_list("name", "n"))
print("delete")
for act in (lambda: a.delete(), lambda: aa.delete(), lambda: root.delete()):
    try:
        with transaction.atomic():
            print(act())
    except (models.ProtectedError, IntegrityError) as e:
        print(type(e).__name__, e.args[0], sorted(map(str, getattr(e, "protected_objects", []))))
print(Item.objects.order_by("pk").values_list("title", "category__name", "main__name"), Category.objects.all(), Similar.objects.count())
i.refresh_from_db()
i.main = None
i.save()
b.refresh_from_db()
try:
    print(Category.objects.filter(depth=1).delete())
except Exception as e:
    print(type(e).__name__, e)
print(Item.objects.order_by("pk").values_list("title", "category_id"), Category.objects.all(), Item.extra.through.objects.count())
try:
    with transaction.atomic():
        print(root.delete())
except Exception as e:
    print(type(e).__name__, e)
print(Category._meta.verbose_name_plural, Category._meta.get_field("parent").remote_field.get_accessor_name(), [f.name for f in Category._meta.get_fields()])
