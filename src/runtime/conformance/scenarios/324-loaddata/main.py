import io, json, os, tempfile
from django.core import serializers
from django.core.management import call_command
from django.core.management.base import CommandError
from shop.models import Film, Genre

folder = tempfile.mkdtemp()
def write(name, rows):
    path = os.path.join(folder, name)
    with open(path, "w") as f:
        f.write(rows if isinstance(rows, str) else json.dumps(rows))
    return path

good = write("good.json", [
    {"model": "shop.genre", "pk": 1, "fields": {"name": "noir"}},
    {"model": "shop.film", "pk": 1, "fields": {"title": "Later", "genre": ["noir"], "more": [["noir"], ["new"]], "sequel_of": 2, "rating": "7.5", "seen": "2024-01-02T03:04:05Z"}},
    {"model": "shop.film", "pk": 2, "fields": {"title": "First", "genre": 1, "more": [], "sequel_of": None}},
    {"model": "shop.genre", "fields": {"name": "new"}},
])
out = io.StringIO()
call_command("loaddata", good, stdout=out, verbosity=1)
print(out.getvalue().strip())
f = Film.objects.get(pk=1)
print(f.genre.name, f.more.count(), f.sequel_of.title, f.rating, f.seen, Film.objects.get(pk=2).sequel.title)
for name, rows in {"unknown.json": [{"model": "shop.nope", "pk": 1, "fields": {}}], "field.json": [{"model": "shop.genre", "pk": 9, "fields": {"nme": "x"}}], "key.json": [{"model": "shop.film", "pk": 9, "fields": {"title": "x", "genre": ["nope"]}}], "double.json": [{"model": "shop.genre", "pk": 9, "fields": {"name": "noir"}}], "bad.json": "[{", "empty.json": [], "value.json": [{"model": "shop.film", "pk": "x", "fields": {"title": "x", "genre": 1}}], "dangling.json": [{"model": "shop.film", "pk": 9, "fields": {"title": "x", "genre": 99}}]}.items():
    path = write(name, rows)
    try:
        call_command("loaddata", path, verbosity=0)
        print(name, "loaded", Film.objects.count(), Genre.objects.count())
    except Exception as e:
        print(name, type(e).__name__, str(e).replace(folder, "..."))
try:
    call_command("loaddata", "missing", verbosity=0)
except CommandError as e:
    print(str(e))
print(Film.objects.count(), Genre.objects.count())
print(serializers.serialize("json", Film.objects.filter(pk=1), use_natural_foreign_keys=True, use_natural_primary_keys=True))
