# Spoils its Python.
from attack import does, world
from pyodide.ffi import create_proxy

never = create_proxy(lambda *given: -1e300)

does("performance.now", lambda: setattr(world.performance, "now", never))
does("Date.now", lambda: setattr(world.Date, "now", never))
does("Math.random", lambda: setattr(world.Math, "random", never))
