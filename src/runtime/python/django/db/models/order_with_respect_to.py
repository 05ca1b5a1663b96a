"""`Meta.order_with_respect_to`: rows have a place among those of the same relation
(Django: `make_foreign_order_accessors`, `Model._get_next_or_previous_in_order`).
"""

from functools import partialmethod
from typing import Any

from django.core.exceptions import FieldDoesNotExist

from .fields import IntegerField
from .fields.related_field import lazy_related_operation


class OrderWrt(IntegerField):
    """The column `_order`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "name": "_order", "editable": False})


def add_place(model: Any) -> None:
    """Give a model whose `Meta` asks for it the column and the order by it."""
    opts = model._meta
    wanted = opts.order_with_respect_to
    if not wanted:
        return
    fields = [*opts._forward(), *opts.private_fields]
    for field in fields:
        if wanted in (field.name, getattr(field, "attname", None)):
            opts.order_with_respect_to = field
            break
    else:
        raise FieldDoesNotExist(f"{opts.object_name} has no field named '{wanted}'")
    opts.ordering = ("_order",)
    if not any(isinstance(field, OrderWrt) for field in opts.local_fields):
        model.add_to_class("_order", OrderWrt())


def add_methods(model: Any) -> None:
    """`get_next_in_order()` here, `get_book_order()` and its like on the other side."""
    if not model._meta.order_with_respect_to:
        return
    model.get_next_in_order = partialmethod(_neighbour, is_next=True)
    model.get_previous_in_order = partialmethod(_neighbour, is_next=False)
    relation = model._meta.order_with_respect_to.remote_field
    if relation is None:
        return

    def resolve(ordered: Any, related: Any) -> None:
        name = ordered.__name__.lower()
        setattr(related, f"get_{name}_order", partialmethod(_get_order, ordered))
        setattr(related, f"set_{name}_order", partialmethod(_set_order, ordered))

    lazy_related_operation(resolve, model, relation.model)


def take_last_place(instance: Any, model: Any) -> None:
    """Put a row that is about to be inserted behind the others."""
    instance._order = _next_place(model, instance)


def take_places(model: Any, instances: list[Any]) -> None:
    """The same for rows that are inserted together, if they have no place yet."""
    next_places: dict[tuple[Any, ...], int] = {}
    for one in instances:
        if getattr(one, "_order", None) is not None:
            continue
        group = tuple(_group(model, one).values())
        place = next_places.get(group)
        one._order = _next_place(model, one) if place is None else place
        next_places[group] = one._order + 1


def _next_place(model: Any, instance: Any) -> int:
    taken = model._base_manager.filter(**_group(model, instance)).values_list("_order")
    return max([place for (place,) in taken], default=-1) + 1


def _group(model: Any, instance: Any) -> dict[str, Any]:
    return model._meta.order_with_respect_to.get_filter_kwargs_for_object(instance)


def _neighbour(instance: Any, is_next: bool) -> Any:
    cache = f"__{is_next}_order_cache"
    if not hasattr(instance, cache):
        model = type(instance)
        own = model._default_manager.filter(pk=instance.pk).values("_order")
        rows = model._default_manager.filter(**_group(model, instance)).filter(
            **{"_order__gt" if is_next else "_order__lt": own}
        )
        found = rows.order_by("_order" if is_next else "-_order")[:1].get()
        setattr(instance, cache, found)
    return getattr(instance, cache)


def _of(ordered: Any, owner: Any) -> Any:
    field = ordered._meta.order_with_respect_to
    value = getattr(owner, field.target_field.attname)
    return ordered.objects.filter(**{field.attname: value})


def _get_order(owner: Any, ordered: Any) -> Any:
    return _of(ordered, owner).values_list(ordered._meta.pk.name, flat=True)


def _set_order(owner: Any, ordered: Any, id_list: Any, using: Any = None) -> None:
    rows = [ordered(pk=pk, _order=place) for place, pk in enumerate(id_list)]
    _of(ordered, owner).bulk_update(rows, ["_order"])
