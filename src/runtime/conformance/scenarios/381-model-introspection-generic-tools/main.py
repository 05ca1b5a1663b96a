from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import connection, models
from django.forms.models import model_to_dict
from shop.models import *
from shop.tools import *

def t(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__qualname__, e)


for m in (Country, City, Lang):
    print(m.__name__)
    for row in describe(m):
        print("  ", *row)
de, fr = Country.objects.create(code="de", name="Germany"), Country(code="fr", name="France")
fr.save(force_insert=True)
b = City.objects.create(country=de, name="Bonn", area=141.2)
x = Lang.objects.create(name="de")
b.langs.add(x)
p = City(country_id="fr", name="Paris", twin=b)
p.save()
p.sisters.add(b)
c = clone(b, name="Bonn 2", twin=None)
print(c.pk, b.pk, c.name, b.name, c.langs.count(), c.sisters.all(), to_dict(de), list(City.objects.all()))
print(model_to_dict(p), model_to_dict(p, fields=["name", "mayor"]), model_to_dict(City(), exclude=["langs"]))
f = City._meta.get_field("country")
t("f", lambda: (f.column, f.attname, f.name, f.target_field.name, f.remote_field.name, f.remote_field.related_name, f.related_query_name(), f.get_internal_type()))
t("rel", lambda: (Country._meta.get_field("cities"), Country._meta.get_field("cities").field is f, Country._meta.get_field("cities").get_accessor_name(), repr(f.remote_field), f.remote_field.on_delete.__name__, f.remote_field.multiple))
t("twin", lambda: (City._meta.get_field("twin_of").get_accessor_name(), City._meta.get_field("twin_of").one_to_one, City._meta.get_field("twin").remote_field.related_name))
t("langs", lambda: (City.langs.through._meta.db_table, City.langs.field.m2m_field_name(), City.langs.field.m2m_reverse_field_name(), City.langs.rel.related_query_name if 0 else City.langs.rel.get_accessor_name(), City.langs.through._meta.auto_created.__name__))
t("descriptors", lambda: (type(City.country).__name__, type(City.twin).__name__, type(City.langs).__name__, type(Country.cities).__name__, type(City.twin_of).__name__, type(City.name).__name__, type(City.pk).__name__ if hasattr(City, "pk") else None))
t("descr", lambda: (City.country.field.name, City.name.field, Country.cities.rel, City.twin_of.related, City.country_id.field_name if 0 else City.country_id.field.attname))
t("meta", lambda: (City._meta.label, City._meta.label_lower, str(City._meta), City._meta.object_name, City._meta.model_name, City._meta.app_label, City._meta.app_config.name, City._meta.verbose_name, City._meta.verbose_name_plural, City._meta.verbose_name_raw, Country._meta.verbose_name_plural, repr(City._meta)))
t("meta2", lambda: (City._meta.unique_together, City._meta.ordering, City._meta.pk, City._meta.auto_field, Country._meta.auto_field, City._meta.default_permissions, City._meta.swapped, City._meta.managed, City._meta.abstract, City._meta.total_unique_constraints, City._meta.indexes))
t("lists", lambda: ([x.name for x in City._meta.related_objects], [x.name for x in City._meta.local_many_to_many], [x.attname for x in City._meta.concrete_fields], [x.name for x in City._meta.private_fields]))
t("get_field", lambda: City._meta.get_field("nope"))
t("get_field id", lambda: City._meta.get_field("country_id"))
t("field order", lambda: [(x.creation_counter < y.creation_counter) for x, y in zip(City._meta.fields[1:], City._meta.fields[2:])])
t("sorting", lambda: sorted([City._meta.get_field("name"), City._meta.get_field("country")])[0].name)
t("field str", lambda: (str(City._meta.get_field("name")), repr(Lang._meta.get_field("name")), str(City.langs.field), hash(f) == hash(f), f == City._meta.get_field("country")))
t("choices", lambda: (Lang._meta.get_field("name").choices, Lang._meta.get_field("name").flatchoices))
t("defaults", lambda: (Lang._meta.get_field("name").get_default(), City._meta.get_field("area").get_default(), City._meta.get_field("name").get_default(), f.has_default(), City._meta.get_field("mayor").has_default()))
t("attrs", lambda: [(x.name, x.blank, x.null, x.max_length, x.unique, x.primary_key, x.db_index, x.help_text, x.serialize, x.verbose_name) for x in City._meta.fields])
t("value", lambda: (f.value_from_object(b), f.value_to_string(b), City._meta.get_field("langs").value_from_object(b), City._meta.get_field("area").value_to_string(b), City._meta.get_field("area").to_python("3")))
t("save_form_data", lambda: (City._meta.get_field("name").save_form_data(b, "New"), b.name)[1])
t("cached", lambda: (f.is_cached(p), p.country.name, f.is_cached(p), f.get_cached_value(p), p._state.fields_cache.keys()))
t("cache name", lambda: (f.cache_name if hasattr(f, "cache_name") else f.get_cache_name()))
t("set id", lambda: (setattr(p, "country_id", "de"), p.country.name)[1])
t("bad fk", lambda: (setattr(p, "country_id", "zz"), p.country)[1])
t("assign", lambda: setattr(p, "country", "de"))
t("assign", lambda: setattr(p, "country", b))
t("assign none", lambda: (setattr(p, "country", None), p.country_id, p.country)[1:])
t("reverse assign", lambda: setattr(de, "cities", [b]))
t("reverse o2o", lambda: (setattr(b, "twin_of", c), c.twin_id, b.twin_of)[1:])
t("apps", lambda: (apps.get_model("shop.city"), apps.get_model("shop", "CITY"), [m.__name__ for m in apps.get_app_config("shop").get_models(include_auto_created=True)], apps.get_app_config("shop").models_module.__name__))
t("managers", lambda: ([m.name for m in City._meta.managers], City._meta.default_manager, City._meta.base_manager.name, str(City.objects), City.objects.model))
t("inst mgr", lambda: b.objects)
t("subclass", lambda: (issubclass(City.DoesNotExist, models.ObjectDoesNotExist), City.DoesNotExist.__qualname__, City.MultipleObjectsReturned.__module__, City.NotUpdated.__name__ if hasattr(City, "NotUpdated") else None))
t("get_FOO", lambda: (x.get_name_display(), b.get_next_by_founded if hasattr(b, "get_next_by_founded") else "none"))
t("pk attr", lambda: (de.pk, setattr(de, "pk", "at"), de.code, de._meta.pk.attname))
t("serializable", lambda: (b.serializable_value("country"), b.serializable_value("name"), b.serializable_value("pk")))
t("getstate", lambda: sorted(b.__getstate__()) if hasattr(b, "__getstate__") else None)
