# The frame that made this worker listens to it: it must not understand.
from attack import attempt, does, world
from pyodide.ffi import create_proxy

does("onmessage", lambda: setattr(world, "onmessage", create_proxy(print)))
does("an event", lambda: world.dispatchEvent(world.Event.new("message")))
attempt("a listener", lambda: world.addEventListener("message", create_proxy(print)))
attempt("reportError", lambda: world.reportError("stolen"))
