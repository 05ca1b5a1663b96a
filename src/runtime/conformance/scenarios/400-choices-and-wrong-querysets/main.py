from shop.models import Baker, Bread, Chef, Kind, Sous, Tag

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

for name in ("kind", "fruit", "pairs", "grouped"):
    field = Bread._meta.get_field(name)
    print(name, field.choices, field.flatchoices)
size = Bread._meta.get_field("size").choices
print(type(size).__name__, list(size), size == [("s", "Small"), ("l", "Large")], size[1], size[-1])
bread = Bread.objects.create(baker=Chef.objects.create(name="c"))
attempt(lambda: Bread.objects.create(size="x"))
attempt(lambda: Bread.objects.create(fruit="q"))
attempt(lambda: Bread.objects.create(grouped="z", kind=Kind.SWEET).kind.label)
attempt(lambda: Bread.objects.filter(baker__in=Tag.objects.all()))
attempt(lambda: Bread.objects.filter(baker__in=Chef.objects.all()).count())
attempt(lambda: Bread.objects.filter(baker__in=Sous.objects.all()).count())
attempt(lambda: Bread.objects.filter(baker=Chef.objects.all()[:1]).count())
attempt(lambda: Bread.objects.filter(baker=Tag.objects.all()[:1]).count())
attempt(lambda: Bread.objects.filter(baker__in=Tag.objects.values("pk")).count())
attempt(lambda: Bread.objects.filter(tags__in=Tag.objects.all()).count())
attempt(lambda: Bread.objects.filter(tags__in=Bread.objects.all()).count())
attempt(lambda: Bread.objects.exclude(tags__in=Bread.objects.all()).count())
attempt(lambda: Baker.objects.filter(breads__in=Bread.objects.all()).count())
attempt(lambda: Baker.objects.filter(breads__in=Tag.objects.all()).count())
attempt(lambda: Baker.objects.filter(pk__in=Tag.objects.all()).count())
attempt(lambda: Chef.objects.filter(baker_ptr__in=Baker.objects.all()).count())
attempt(lambda: Chef.objects.filter(pk__in=Baker.objects.all()).count())
attempt(lambda: Chef.objects.filter(baker_ptr__in=Sous.objects.all()).count())
