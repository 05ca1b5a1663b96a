import copy
from itertools import chain
from django.db import models
from django.forms.models import model_to_dict
from django.db.models.fields.related import ForeignObjectRel, RelatedField
from django.db.models.fields.reverse_related import ManyToOneRel


def to_dict(instance, depth=1):
    opts, data = instance._meta, {}
    for f in chain(opts.concrete_fields, opts.private_fields):
        data[f.name] = f.value_from_object(instance)
    for f in opts.many_to_many:
        data[f.name] = sorted(str(i) for i in f.value_from_object(instance)) if instance.pk else []
    if depth:
        for rel in opts.related_objects:
            name = rel.get_accessor_name()
            if rel.one_to_one:
                data[name] = str(getattr(instance, name, None))
            elif name:
                data[name] = [str(x) for x in getattr(instance, name).all()]
    return data


def clone(instance, **changes):
    new = copy.copy(instance)
    new.pk = None
    new._state = copy.copy(instance._state)
    new._state.adding = True
    for k, v in changes.items():
        setattr(new, k, v)
    new.save()
    for f in instance._meta.many_to_many:
        getattr(new, f.name).set(getattr(instance, f.name).all())
    return new


def describe(model):
    for f in model._meta.get_fields(include_hidden=True):
        kind = "m2m" if f.many_to_many else "o2o" if f.one_to_one else "fk" if f.many_to_one else "rev" if f.one_to_many else "col"
        yield f.name, type(f).__name__, kind, f.is_relation, f.concrete, f.auto_created, f.hidden, f.null, f.editable, str(f.related_model and f.related_model.__name__)
