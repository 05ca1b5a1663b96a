from django.contrib.auth.models import User
from shop.models import Item, Tag, Size, Colour

ann = User.objects.create(username="ann")
Tag.objects.create(name="new")
item = Item.objects.create(name="Cup", size=Size.M, owner=ann)


def attempt(label, make):
    try:
        print(label, "->", make())
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


f = Item._meta.get_field
attempt("choices colour", lambda: f("colour").get_choices())
attempt("choices noblank", lambda: f("colour").get_choices(include_blank=False))
attempt("choices size", lambda: f("size").get_choices())
attempt("choices owner", lambda: f("owner").get_choices())
attempt("choices owner ordered", lambda: f("owner").get_choices(include_blank=False, ordering=["-username"]))
attempt("choices parent", lambda: f("parent").get_choices(blank_choice=[("", "none")]))
attempt("choices tags", lambda: f("tags").get_choices(include_blank=False))
attempt("choices limited", lambda: f("owner").get_choices(limit_choices_to={"username": "bob"}))
attempt("choices text", lambda: f("name").get_choices())
attempt("flatchoices", lambda: f("colour").flatchoices)
attempt("rel choices", lambda: User._meta.get_field("items").get_choices())
for name in ["name", "code", "colour", "size", "price", "data"]:
    attempt("deconstruct " + name, lambda: f(name).deconstruct())
attempt("clone", lambda: (lambda c: (c, c == f("name"), hasattr(c, "model"), c.max_length))(f("name").clone()))
attempt("constraints", lambda: [(m.__name__, [c.name for c in cs]) for m, cs in item.get_constraints()])
attempt("total unique", lambda: [c.name for c in Item._meta.total_unique_constraints])
attempt("size", lambda: item.get_size_display())
attempt("limit", lambda: f("parent").get_limit_choices_to())
attempt("description", lambda: [str(f(n).description) for n in ("name", "owner", "tags", "size", "data", "photo")])
attempt("default", lambda: [f(n).get_default() for n in ("name", "code", "colour", "size", "price", "data", "owner")])
attempt("has default", lambda: [f(n).has_default() for n in ("name", "code", "colour", "size")])
attempt("has db default", lambda: [f(n).has_db_default() for n in ("name", "stamp")])
attempt("attname column", lambda: f("owner").get_attname_column())
attempt("concrete", lambda: [(x.name, x.concrete, x.is_relation, x.auto_created) for x in Item._meta.get_fields()])
attempt("str", lambda: [str(f("owner")), repr(f("tags")), str(f("created"))])
attempt("value_to_string", lambda: [f(n).value_to_string(item) for n in ("name", "size", "price", "owner", "tags")])
attempt("clean", lambda: f("colour").clean("x", item))
attempt("clean2", lambda: f("price").clean("3.456", item))
attempt("clean3", lambda: f("price").clean("12.50", item))
attempt("names", lambda: Size.choices + Colour.choices)
attempt("labels", lambda: (Size.labels, Size.names, Size.values, Colour("b").label, Colour.RED.name))
