"""django.db.models.signals: what models and migrations send."""

import functools
from collections.abc import Callable
from typing import Any

from _host import trace
from _host.receivers import receiver_info
from django.dispatch import Signal

class_prepared = Signal()


class ModelSignal(Signal):
    """django.db.models.signals.ModelSignal: a sender may be `"app_label.Model"`."""

    def connect(
        self,
        receiver: Any,
        sender: Any = None,
        weak: bool = True,
        dispatch_uid: Any = None,
        apps: Any = None,
    ) -> None:
        """django.db.models.signals.ModelSignal.connect"""
        connect = functools.partial(
            super().connect, receiver, weak=weak, dispatch_uid=dispatch_uid
        )
        if not isinstance(sender, str):
            return connect(sender)
        if not self._when_registered(connect, sender, apps, receiver):
            who = receiver_info(receiver)
            trace.record(
                "receiver.queued",
                signal=self._wiring.number,
                receiver=who,
                sender=sender,
            )
        return None

    def disconnect(
        self,
        receiver: Any = None,
        sender: Any = None,
        dispatch_uid: Any = None,
        apps: Any = None,
    ) -> bool | None:
        """django.db.models.signals.ModelSignal.disconnect"""
        disconnect = functools.partial(
            super().disconnect, receiver, dispatch_uid=dispatch_uid
        )
        if not isinstance(sender, str):
            return disconnect(sender)
        self._when_registered(disconnect, sender, apps)
        return None

    def _when_registered(
        self,
        method: Callable[[Any], Any],
        sender: str,
        apps: Any,
        receiver: Any = None,
    ) -> bool:
        """Call `method` with the model, now or when it exists. True when it was now.

        `receiver` is told to the system check if the model never comes.
        """
        from django.apps import apps as installed
        from django.db.models.utils import make_model_tuple

        called = False

        def call(model: Any) -> None:
            nonlocal called
            called = True
            method(model)

        if receiver is not None:
            call.connection = self, receiver  # type: ignore[attr-defined]
        else:
            call.func = method  # type: ignore[attr-defined]
        (apps or installed).lazy_model_operation(call, make_model_tuple(sender))
        return called


pre_init = ModelSignal(use_caching=True)
post_init = ModelSignal(use_caching=True)
pre_save = ModelSignal(use_caching=True)
post_save = ModelSignal(use_caching=True)
pre_delete = ModelSignal(use_caching=True)
post_delete = ModelSignal(use_caching=True)
m2m_changed = ModelSignal(use_caching=True)
pre_migrate = Signal()
post_migrate = Signal()
