"""What a web server would call."""

from typing import Any

from django.db.utils import not_supported


class BaseHandler:
    """Stands for the handlers, which are senders of signals."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        raise not_supported(f"{type(self).__name__}()")
