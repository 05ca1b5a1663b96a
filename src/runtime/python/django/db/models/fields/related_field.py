"""What all relations share, and how a relation waits for the model it leads to."""

from functools import partial
from typing import Any

from ..utils import make_model_tuple
from .base import Field
from .mixins import RelatedModelMixin

RECURSIVE_RELATIONSHIP_CONSTANT = "self"


def resolve_relation(scope_model: Any, relation: Any) -> Any:
    """`"self"` and `"Model"` as `"app.Model"`."""
    if relation == RECURSIVE_RELATIONSHIP_CONSTANT:
        relation = scope_model
    if isinstance(relation, str) and "." not in relation:
        relation = f"{scope_model._meta.app_label}.{relation}"
    return relation


def lazy_related_operation(
    function: Any, model: Any, *related_models: Any, **kwargs: Any
) -> None:
    """Call `function` with the models as soon as all exist."""
    models = [model, *(resolve_relation(model, each) for each in related_models)]
    keys = (make_model_tuple(each) for each in models)
    model._meta.apps.lazy_model_operation(partial(function, **kwargs), *keys)


def names_of(model: Any) -> dict[str, str]:
    """What `%(class)s` and its like stand for in the name of a relation."""
    return {
        "class": model.__name__.lower(),
        "model_name": model._meta.model_name.lower(),
        "app_label": model._meta.app_label.lower(),
    }


class RelatedField(RelatedModelMixin, Field):
    """What all relations share."""

    one_to_many = False
    path_model: Any = None

    def __init__(
        self,
        related_name: str | None = None,
        related_query_name: str | None = None,
        limit_choices_to: Any = None,
        **kwargs: Any,
    ) -> None:
        self._related_name, self._related_query_name = related_name, related_query_name
        self._limit_choices_to = limit_choices_to
        super().__init__(**kwargs)

    @property
    def hidden(self) -> bool:
        """Forward fields have a name."""
        return False

    def contribute_to_class(
        self, cls: Any, name: str, private_only: bool = False, **kwargs: Any
    ) -> None:
        super().contribute_to_class(cls, name, private_only=private_only)
        opts = cls._meta
        if opts.abstract:
            return
        names = names_of(cls)
        related_name = self.remote_field.related_name or opts.default_related_name
        if related_name:
            self.remote_field.related_name = related_name % names
        if self.remote_field.related_query_name:
            self.remote_field.related_query_name = (
                self.remote_field.related_query_name % names
            )

        def resolve(model: Any, related: Any, field: Any) -> None:
            field.remote_field.model = related
            field.do_related_class(related, model)

        lazy_related_operation(resolve, cls, self.remote_field.model, field=self)

    def do_related_class(self, other: Any, cls: Any) -> None:
        """Both models exist: set up both sides."""
        self.set_attributes_from_rel()
        self.contribute_to_related_class(other, self.remote_field)
        other._meta._expire_cache()
        other._meta.concrete_model._meta._expire_cache()
        for model in other._meta.apps_models():
            if other in model._meta.all_parents or model._meta.concrete_model is other:
                model._meta._expire_cache()
        if cls._meta.declared and cls._meta.constraints:
            from ..declaring import declare

            declare(cls)

    def set_attributes_from_rel(self) -> None:
        """Names that follow from the model pointed to."""
        target = self.remote_field.model._meta
        self.name = self.name or f"{target.model_name}_{target.pk.name}"
        if self.verbose_name is None:
            self.verbose_name = self.remote_field.model._meta.verbose_name
        self.remote_field.set_field_name()

    def contribute_to_related_class(self, cls: Any, related: Any) -> None:
        """Set up the other side."""
        raise NotImplementedError

    def related_query_name(self) -> str:
        """The name of the other side in look-ups."""
        return (
            self.remote_field.related_query_name
            or self.remote_field.related_name
            or self.opts.model_name
        )

    @property
    def opts(self) -> Any:
        """The `_meta` of the model."""
        return self.model._meta

    def get_limit_choices_to(self) -> Any:
        """Which objects may be pointed to, for forms."""
        limit = self.remote_field.limit_choices_to
        return limit() if callable(limit) else limit
