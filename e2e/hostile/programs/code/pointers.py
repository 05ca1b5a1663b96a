# Spoils its Python.
import ctypes

from attack import does

does("a symbol", lambda: ctypes.CDLL(None).PyRun_SimpleString(b"1"))
does("memory", lambda: ctypes.string_at(1024, 64))
does("an object", lambda: ctypes.cast(id(object), ctypes.py_object).value)
does("JavaScript by C", lambda: ctypes.CDLL(None).emscripten_run_script(b"stolen=1"))
does("a download by C", lambda: ctypes.CDLL(None).emscripten_wget(b"http://WITNESS/"))
