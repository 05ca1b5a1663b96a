from shop.models import Toast
Toast.objects.create(name="rye")
rows = Toast.objects.distinct("name")
for what in (list, lambda q: q.delete(), lambda q: q.count(), lambda q: q.update(name="x"), lambda q: q.exists(), lambda q: q.first()):
    try:
        print(what(rows))
    except Exception as error:
        print(type(error).__name__, error)
print(len(Toast.objects.distinct()))
try:
    Toast.objects.distinct().delete()
    print("gone")
except Exception as error:
    print(type(error).__name__, error)
