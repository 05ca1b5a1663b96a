from attack import attempt
from pyodide.code import run_js

attempt("run_js", lambda: run_js("globalThis"))
attempt("an expression", lambda: run_js("(() => 1)()"))
