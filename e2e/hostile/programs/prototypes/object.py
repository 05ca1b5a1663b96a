# Spoils its Python.
# Every key a message is made of, watched and answered by a forger.
from attack import MARKUP, does, world
from pyodide.ffi import create_proxy

KEYS = "type run events python ok timing sentence data ports seq parent place stolen toJSON"


def pollute(key):
    setattr(world.Object.prototype, key, MARKUP)


def watch(key):
    world.Object.prototype.__defineSetter__(key, create_proxy(lambda value: None))


for key in KEYS.split():
    does(key, lambda key=key: pollute(key))
for key in ("compiled", "session", "stdlib"):
    does(key, lambda key=key: watch(key))
