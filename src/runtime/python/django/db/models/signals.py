"""django.db.models.signals: what models and migrations send."""

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
        self._lazy_method(
            super().connect,
            apps,
            receiver,
            sender,
            weak=weak,
            dispatch_uid=dispatch_uid,
        )

    def disconnect(
        self,
        receiver: Any = None,
        sender: Any = None,
        dispatch_uid: Any = None,
        apps: Any = None,
    ) -> bool | None:
        """django.db.models.signals.ModelSignal.disconnect"""
        return self._lazy_method(
            super().disconnect, apps, receiver, sender, dispatch_uid=dispatch_uid
        )

    def _lazy_method(
        self,
        method: Callable[..., Any],
        apps: Any,
        receiver: Any,
        sender: Any,
        **kwargs: Any,
    ) -> Any:
        """Call `method` with the model, now or when it exists."""
        from django.apps import apps as installed
        from django.db.models.utils import make_model_tuple

        if not isinstance(sender, str):
            return method(receiver, sender, **kwargs)
        waiting = True

        def call(model: Any) -> None:
            nonlocal waiting
            waiting = False
            method(receiver, model, **kwargs)

        if "weak" in kwargs:
            # Told to the system check if the model never comes.
            call.connection = self, receiver  # type: ignore[attr-defined]
        else:
            call.func = method  # type: ignore[attr-defined]
        (apps or installed).lazy_model_operation(call, make_model_tuple(sender))
        if waiting and "weak" in kwargs:
            trace.record(
                "receiver.queued",
                signal=self._wiring.number,
                receiver=receiver_info(receiver),
                sender=sender,
            )
        return None


pre_init = ModelSignal(use_caching=True)
post_init = ModelSignal(use_caching=True)
pre_save = ModelSignal(use_caching=True)
post_save = ModelSignal(use_caching=True)
pre_delete = ModelSignal(use_caching=True)
post_delete = ModelSignal(use_caching=True)
m2m_changed = ModelSignal(use_caching=True)
pre_migrate = Signal()
post_migrate = Signal()
