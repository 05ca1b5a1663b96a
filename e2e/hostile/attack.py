"""What the hostile programs share."""

from collections.abc import Callable
from typing import Any

import js

HOST = "WITNESS"
HTTP = "http://WITNESS/stolen"
SOCKET = "ws://WITNESS/stolen"

world: Any = getattr(js.Object, "world", None)
"""The worker's global scope, handed to the programs by the test: they begin where an
attacker hopes to end."""

MARKUP = "<img src=x onerror=stolen=1 data-stolen><b data-stolen>bold</b>"


def attempt(what: str, act: Callable[[], Any]) -> None:
    """`act` must not succeed."""
    try:
        result = act()
    except BaseException as error:
        print(f"attempted {what}: refused by {type(error).__name__}")
    else:
        print(f"attempted {what}: REACHED {result!r:.80}")


def does(what: str, act: Callable[[], Any]) -> None:
    """`act` may succeed inside its own worker; nothing may come of it outside."""
    try:
        act()
    except BaseException as error:
        print(f"attempted {what}: refused by {type(error).__name__}")
    else:
        print(f"attempted {what}: done, to itself")
