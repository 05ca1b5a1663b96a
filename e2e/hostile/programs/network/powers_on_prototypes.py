# Every global name again, and every name on the way up the scope's prototypes.
import pyodide_js
from attack import attempt, world

POWERS = (
    "fetch WebSocket XMLHttpRequest Worker importScripts caches indexedDB postMessage"
)

scope = world
while scope != world.Object.prototype:
    for power in POWERS.split():
        attempt(
            power, lambda scope=scope, power=power: getattr(scope, power).call(world)
        )
    scope = world.Object.getPrototypeOf(scope)
attempt("Pyodide's fetch", lambda: pyodide_js._api.fetch("x"))
