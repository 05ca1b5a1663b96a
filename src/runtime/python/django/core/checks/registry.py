"""Which checks there are."""

from collections.abc import Callable
from typing import Any

from .messages import CheckMessage
from .model_checks import check_lazy_references, check_relations

Check = Callable[..., list[CheckMessage]]
_checks: list[Check] = [check_lazy_references, check_relations]


class Tags:
    """Names of groups of checks."""

    models = "models"
    signals = "signals"
    security = "security"


def register(check: Any = None, *tags: str, **kwargs: Any) -> Any:
    """Decorator: run the function with the other checks."""
    if callable(check):
        _checks.append(check)
        return check

    def decorate(function: Check) -> Check:
        _checks.append(function)
        return function

    return decorate


def run_checks(
    app_configs: Any = None, tags: Any = None, **kwargs: Any
) -> list[CheckMessage]:
    """What all checks find."""
    return [message for check in _checks for message in check(app_configs=app_configs)]
