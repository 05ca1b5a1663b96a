# Spoils its Python.
import pyodide_js
from attack import attempt, does

module = pyodide_js._module

attempt("a script of the page", lambda: module.runEmAsmFunction(0, 0, 0))
attempt("asm of JavaScript", lambda: module.runMainThreadEmAsm(0, 0, 0, 0))
does("its memory", lambda: module.HEAPU8.fill(0, 100, 200))
does("a function's name", lambda: module.createNamedFunction("stolen=1", print))
attempt("a function of text", lambda: module.getFunctionAddress.constructor("1")())
