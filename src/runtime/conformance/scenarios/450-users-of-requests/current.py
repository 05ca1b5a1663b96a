import threading, contextvars, contextlib
from asgiref.local import Local
_thread = threading.local()
_asgi = Local()
_var = contextvars.ContextVar("user", default=None)
def set_all(u): _thread.user = u; _asgi.user = u; return _var.set(u)
def get(kind):
    return {"thread": lambda: getattr(_thread, "user", None), "asgi": lambda: getattr(_asgi, "user", None), "var": _var.get}[kind]()
class Middleware:
    def __init__(self, get_response): self.get_response = get_response
    def __call__(self, request):
        t = set_all(getattr(request, "user", None))
        try: return self.get_response(request)
        finally:
            _var.reset(t); del _thread.user; del _asgi.user
