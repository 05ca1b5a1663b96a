# Spoils its Python.
# All that the line to the page says is swallowed.
from attack import does, world
from pyodide.ffi import create_proxy

silence = create_proxy(lambda *given: None)

does("onmessage", lambda: setattr(world.MessagePort.prototype, "onmessage", silence))
does("close", lambda: setattr(world.MessagePort.prototype, "close", silence))
does("stolen", lambda: setattr(world.MessagePort.prototype, "stolen", silence))
