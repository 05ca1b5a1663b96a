"""Changes of links in which managers of one's own have a say: what one hides stays,
what another overrides is called. Django makes all changes in this way.
"""

from collections.abc import Callable
from typing import Any

from .. import signals
from ..manager import BaseManager, Manager
from ..utils import resolve_callables
from .link_steps import links_of, tell


def are_managed(manager: type, through: Any) -> bool:
    """Whether the managers of the other side or of the links are more than doors."""
    return (
        manager.get_queryset is not BaseManager.get_queryset
        or type(through._default_manager) is not Manager
    )


class ManagedLinks:
    """A change of the links of a manager; `visible` gives the other side."""

    def __init__(
        self, manager: Any, visible: Callable[[], Any], raw: bool, defaults: Any
    ) -> None:
        self.manager, self.visible = manager, visible
        self.raw, self.defaults = raw, defaults

    def add(self, keys: set[Any]) -> None:
        """Links to those that have none."""
        own, other = self.manager.source_field, self.manager.target_field
        through = self.manager.through
        heard = signals.m2m_changed.has_listeners(through)
        self._insert(own, other, keys, heard)
        if self.manager.symmetrical:
            self._insert(other, own, keys, False)

    def _insert(self, own: Any, other: Any, keys: set[Any], heard: bool) -> None:
        if not keys:
            return
        manager, defaults = self.manager, dict(resolve_callables(self.defaults or {}))
        links, owner = manager.through._default_manager, manager._owner
        automatic = manager.through._meta.auto_created is not False
        if heard or not automatic:
            known = {own.name: owner, f"{other.name}__in": keys}
            keys = keys.difference(
                links.values_list(other.name, flat=True).filter(**known)
            )
        if heard:
            tell(manager, "pre_add", keys, self.raw)
        links.bulk_create(
            [
                manager.through(**defaults, **{own.attname: owner, other.attname: key})
                for key in keys
            ],
            ignore_conflicts=automatic,
        )
        if heard:
            tell(manager, "post_add", keys, self.raw)

    def remove(self, keys: set[Any]) -> None:
        """No links to those that can be seen."""
        if not keys:
            return
        tell(self.manager, "pre_remove", keys, self.raw)
        seen, target = self.visible(), self.manager.target_field.target_field
        if seen.query.where:
            gone = seen.filter(**{f"{target.attname}__in": keys})
        else:
            gone = keys
        links_of(self.manager, gone).delete()
        tell(self.manager, "post_remove", keys, self.raw)

    def clear(self, keys: set[Any] | None = None) -> None:
        """No links to anything that can be seen."""
        tell(self.manager, "pre_clear", None, self.raw)
        seen = self.visible()
        links_of(self.manager, seen if seen.query.where else None).delete()
        tell(self.manager, "post_clear", None, self.raw)

    def set(self, keys: set[Any], clear: bool, again: list[Any]) -> None:
        """Links to these only. Those whose cells are `again` were given twice, so that
        Django adds them to what is there.
        """
        if clear:
            self.clear()
            self.add(keys)
            return
        target = self.manager.target_field.target_field
        old = set(self.manager.values_list(target.attname, flat=True))
        twice = {key for key in keys & old if target.cell(key) in again}
        self.remove(old - keys)
        self.add(keys - old | twice)
