# The browser calls a timer's function with the global scope as `this`. Ours does not.
import js
from attack import does
from pyodide.ffi import create_proxy


def stolen(this):
    if this is not None and hasattr(this, "MessagePort"):
        this.Object.prototype.stolen = "by a timer"


does("setTimeout", lambda: js.setTimeout(create_proxy(stolen, capture_this=True), 0))
