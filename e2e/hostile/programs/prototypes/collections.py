# Spoils its Python.
from attack import does, world
from pyodide.ffi import create_proxy

empty = create_proxy(lambda *given: None)

does("Map.get", lambda: setattr(world.Map.prototype, "get", empty))
does("Set.has", lambda: setattr(world.Set.prototype, "has", empty))
does("Promise.then", lambda: setattr(world.Promise.prototype, "then", empty))
does("String.startsWith", lambda: setattr(world.String.prototype, "startsWith", empty))
does("RegExp.test", lambda: setattr(world.RegExp.prototype, "test", empty))
