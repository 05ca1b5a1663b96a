# Spoils its Python.
from attack import does, world
from pyodide.ffi import create_proxy

nothing = create_proxy(lambda *given: None)

does("bind", lambda: setattr(world.Function.prototype, "bind", nothing))
does("toString", lambda: setattr(world.Function.prototype, "toString", nothing))
does("Object.fromEntries", lambda: setattr(world.Object, "fromEntries", nothing))
does("Object.entries", lambda: setattr(world.Object, "entries", nothing))
