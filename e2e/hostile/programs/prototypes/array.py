# Spoils its Python.
from attack import MARKUP, does, world
from pyodide.ffi import create_proxy

forged = create_proxy(lambda *given: world.Array.new())

does("an index", lambda: setattr(world.Array.prototype, "0", MARKUP))
does("slice", lambda: setattr(world.Array.prototype, "slice", forged))
does("some", lambda: setattr(world.Array.prototype, "some", create_proxy(bool)))
does("an own one", lambda: setattr(world.Array.prototype, "stolen", MARKUP))
