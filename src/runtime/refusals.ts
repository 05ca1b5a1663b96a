/** What is not imitated, used: for the test that holds docs/semantics.md against it. */
export const REFUSED_LINES: readonly string[] = [
  'list(Item.objects.annotate(x=F("d") + F("at")))',
  "models.CharField.register_lookup(object)",
  'Item._meta.get_field("parent").deconstruct()',
  'Item._meta.get_field("n").check()',
  'Item._meta.get_field("n").formfield()',
  "Item.check()",
  'type("Own", (Item,), {"__module__": "shop.models", "_do_update": None})',
  'from django.db.models.fields.json import KT; list(Item.objects.annotate(k=KT("n__x")))',
  "from django.core.mail import EmailMessage; EmailMessage().message()",
  'Item.objects.all()[:1].aggregate(s=Sum("n", filter=Q(n=1)))',
  'list(Item.objects.annotate(x=Cast("n", models.DurationField())))',
  "transaction.set_autocommit(False)",
  "Item.objects.all().explain()",
  "Item.objects.fetch_mode(None)",
  "Item.objects.all().totally_ordered",
  'Item.objects.extra(where=["1 = 1"])',
  'list(Item.objects.order_by("?"))',
  'Item.objects.create(); Item.objects.prefetch_related(models.Prefetch("friends", Item.objects.all()[:1])).get()',
  'Item.objects.raw("SELECT 1")',
  "connection.cursor()",
  'RawSQL("1", ())',
  "str(Item.objects.filter(parent__n=1).query)",
  'str(Item.objects.filter(at__year=2026, name__iregex="x").query)',
  'Item.objects.aggregate(x=models.Aggregate("n"))',
  'list(Item.objects.annotate(x=Func("n")))',
  'list(Item.objects.annotate(x=F("t") - F("t")))',
  "Window(Count('n'))",
  "Item.objects.all().union(Item.objects.all()).aggregate(Sum('n'))",
  "connection.queries",
  "connection.constraint_checks_disabled()",
  'Sum("n", order_by="n")',
  "connection.schema_editor().add_field(Item, None)",
  'Item.objects.annotate(k=F("n")).update(n=F("k"))',
  'list(Item.objects.annotate(x=type("Own", (Func,), {"template": "x"})("n")))',
  "WSGIHandler()",
  'from django.core.management.commands.migrate import StateApps; StateApps().get_model("shop.Item")',
  'from django.core.management import call_command; call_command("migrate", "auth", "zero")',
  'type("Own", (Item,), {"__module__": "shop.models", "x": models.IntegerField(), "Meta": type("Meta", (), {"proxy": True})})',
  "list(Item.objects.annotate(x=models.Value([1])))",
  'Item(pk=F("n")).save()',
  "models.ForeignKey(Item, lambda *args: None)",
  'Lower("name", invented=1)',
  'Sum("n", invented=1)',
];

/** Lines that import what is missing, and what they say. */
export const REFUSED_IMPORTS: readonly (readonly [line: string, sentence: string])[] = [
  [
    "from django.views import View",
    "ModuleNotFoundError: No module named 'django.views' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.views.generic import ListView",
    "ModuleNotFoundError: No module named 'django.views' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.template.loader import render_to_string",
    "ModuleNotFoundError: No module named 'django.template' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.middleware.common import CommonMiddleware",
    "ModuleNotFoundError: No module named 'django.middleware' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.contrib.sites.models import Site",
    "ModuleNotFoundError: No module named 'django.contrib.sites' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.contrib.postgres.fields import ArrayField",
    "ModuleNotFoundError: No module named 'django.contrib.postgres' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.contrib.auth.decorators import login_required",
    "ModuleNotFoundError: No module named 'django.contrib.auth.decorators' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.core.paginator import Paginator",
    "ModuleNotFoundError: No module named 'django.core.paginator' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.db.migrations import Migration",
    "ModuleNotFoundError: No module named 'django.db.migrations' (not part of this playground; see the list of supported modules)",
  ],
  [
    "from django.shortcuts import render",
    "ImportError: cannot import name 'render' from 'django.shortcuts' (not supported by this playground)",
  ],
  [
    "from django.forms import ModelForm",
    "ImportError: cannot import name 'ModelForm' from 'django.forms' (not supported by this playground)",
  ],
  [
    "from django.test import Client",
    "ImportError: cannot import name 'Client' from 'django.test' (not supported by this playground)",
  ],
  [
    "from django.test import TestCase",
    "ImportError: cannot import name 'TestCase' from 'django.test' (not supported by this playground)",
  ],
  [
    "from django.contrib import admin",
    "ImportError: cannot import name 'admin' from 'django.contrib' (not supported by this playground)",
  ],
  [
    "from django.contrib import messages",
    "ImportError: cannot import name 'messages' from 'django.contrib' (not supported by this playground)",
  ],
  [
    "from django.db.models import GeneratedField",
    "ImportError: cannot import name 'GeneratedField' from 'django.db.models' (not supported by this playground)",
  ],
  [
    "from django.db.models import FilteredRelation",
    "ImportError: cannot import name 'FilteredRelation' from 'django.db.models' (not supported by this playground)",
  ],
  [
    "from django.db.models import CompositePrimaryKey",
    "ImportError: cannot import name 'CompositePrimaryKey' from 'django.db.models' (not supported by this playground)",
  ],
  ["import rest_framework", "ModuleNotFoundError: No module named 'rest_framework'"],
  ["import celery", "ModuleNotFoundError: No module named 'celery'"],
  ["import requests", "ModuleNotFoundError: No module named 'requests'"],
  ["import channels", "ModuleNotFoundError: No module named 'channels'"],
  ["import PIL", "ModuleNotFoundError: No module named 'PIL'"],
];
