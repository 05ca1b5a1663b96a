import sys

import _pyodide_core
import pyodide
from attack import attempt, does

attempt("a JavaScript module", lambda: __import__("js").Function.new("1"))
does("the list of hidden modules", lambda: sys.modules.pop("pyodide_js"))
does("import of js again", lambda: sys.modules.pop("js"))
attempt("its code", lambda: pyodide.code.run_js("1"))
does("its core", lambda: [getattr(_pyodide_core, name) for name in dir(_pyodide_core)])
