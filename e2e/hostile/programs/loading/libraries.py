import ctypes

import pyodide_js
from attack import HTTP, attempt, does, world

attempt("dlopen", lambda: ctypes.CDLL(HTTP))
does("a dynamic library", lambda: pyodide_js._api.loadDynlib(HTTP, True))
does("an archive", lambda: pyodide_js.unpackArchive(world.ArrayBuffer.new(8), "zip"))
does("a snapshot", lambda: pyodide_js.makeMemorySnapshot())
