# Spoils its Python.
from attack import does, world
from pyodide.ffi import create_proxy

does("parse", lambda: setattr(world.JSON, "parse", create_proxy(lambda *given: None)))
does(
    "stringify",
    lambda: setattr(world.JSON, "stringify", create_proxy(lambda *given: "{")),
)
does(
    "toJSON", lambda: setattr(world.Object.prototype, "toJSON", create_proxy(lambda: 1))
)
