import js
import pyodide_js
from attack import attempt, world

PAYLOAD = "return globalThis"

attempt("Function", lambda: world.Function.new(PAYLOAD))
attempt("Object.constructor", lambda: js.Object.constructor(PAYLOAD))
attempt("a timer's", lambda: js.setTimeout.constructor(PAYLOAD))
attempt("a chain", lambda: js.Object.new().constructor.constructor(PAYLOAD))
attempt("async", lambda: pyodide_js.runPythonAsync.constructor(PAYLOAD))
attempt("construct", lambda: world.Reflect.construct(world.Function, [PAYLOAD]))
