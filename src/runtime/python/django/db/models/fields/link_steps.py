"""What a change of many-to-many links asks for while it is carried out."""

from typing import Any

from .. import signals
from ..query_utils import Q
from ..saving import DeleteSteps, assignment_of, listens


class LinkSteps:
    """What a change of links asks for."""

    def __init__(
        self, manager: Any, raw: bool, defaults: dict[str, Any], given: set[Any] | None
    ) -> None:
        self.manager, self.raw, self.defaults = manager, raw, defaults
        self.given = given
        self.keys: set[Any] | None = None
        self.deletes = DeleteSteps(None, [], "default")

    def performers(self) -> dict[str, Any]:
        """The steps by kind."""
        return {
            **self.deletes.performers(),
            "send": self._send,
            "listens": listens,
            "keys": self._current_keys,
            "links": self._made_links,
        }

    def refusals(self) -> dict[str, Any]:
        """Rows of links may be protected too."""
        return self.deletes.refusals()

    def _send(self, step: dict[str, Any]) -> None:
        if step["signal"] != "m2m_changed":
            if self.deletes.origin is None:
                self.deletes.origin = links_of(self.manager, self.keys)
            self.deletes.performers()["send"](step)
            return
        action, manager = step["action"], self.manager
        if action.startswith("pre_"):
            target = manager.target_field.target_field
            cells = step["cells"]
            self.keys = self.given
            if self.given is None and cells is not None:
                self.keys = {target.from_cell(cell) for cell in cells}
        tell(manager, action, self.keys, self.raw)

    def _made_links(self, step: dict[str, Any]) -> dict[str, Any]:
        """Django makes an instance for every row and inserts them in bulk."""
        through, manager = self.manager.through, self.manager
        heard = any(
            signal.has_listeners(through)
            for signal in (signals.pre_init, signals.post_init)
        )
        if through._meta.auto_created and not heard:
            return {}
        label = through._meta.label
        source, target = manager.source_field, manager.target_field
        made = []
        for pair in step["pairs"]:
            own, other = (
                field.target_field.from_cell(cell)
                for field, cell in zip((source, target), pair, strict=True)
            )
            link = through(
                **self.defaults, **{source.attname: own, target.attname: other}
            )
            if link.pk is None:
                link.pk = through._meta.pk.get_pk_value_on_save(link)
            made.append(assignment_of(link, label, None, adding=True)["assignment"])
        return {"assignments": made}

    def _current_keys(self, step: dict[str, Any]) -> dict[str, Any]:
        target = self.manager.target_field.target_field
        return {"cells": [target.cell(key) for key in self.keys or ()]}


def tell(manager: Any, action: str, keys: set[Any] | None, raw: bool) -> None:
    """Send `m2m_changed`."""
    signals.m2m_changed.send(
        sender=manager.through,
        action=action,
        instance=manager.instance,
        reverse=manager.reverse,
        model=manager.model,
        pk_set=keys,
        using="default",
        raw=raw,
    )


def links_of(manager: Any, keys: Any) -> Any:
    """Rows to these keys or to all of them (Django: `_build_remove_filters`)."""
    own, other = manager.source_field_name, manager.target_field_name

    def between(one: str, another: str) -> Q:
        links = Q((one, manager.instance))
        return links if keys is None else links & Q((f"{another}__in", keys))

    links = between(own, other)
    if manager.symmetrical:
        links |= between(other, own)
    return manager.through._default_manager.filter(links)
