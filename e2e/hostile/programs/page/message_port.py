# Spoils its Python.
# Takes the private line to the page and says all it likes on it.
from attack import MARKUP, does, world
from pyodide.ffi import create_proxy, to_js

OWN = world.MessagePort.prototype.postMessage


def plain(value):
    return to_js(value, dict_converter=world.Object.fromEntries)


def forge(port, message, *rest):
    world.MessagePort.prototype.postMessage = OWN
    for kind in ("ready", "pong", "failed", "finished", "events", "unparsed", MARKUP):
        for run in (-1, 0, 1, 2**40, None, MARKUP):
            OWN.call(port, plain({"type": kind, "run": run, "python": MARKUP}))
    OWN.call(port, message)


def take():
    world.MessagePort.prototype.postMessage = create_proxy(forge, capture_this=True)


does("the line to the page", take)
print("sent by the stolen line")
