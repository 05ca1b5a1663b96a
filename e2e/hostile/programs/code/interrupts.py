# Spoils its Python.
import signal
import sys

import pyodide_js
from attack import does

import _limits

does("no interrupts", lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
does("no recursion limit", lambda: _limits.__dict__.clear())
does("a buffer of its own", lambda: pyodide_js.setInterruptBuffer([0]))
does("traces", lambda: sys.settrace(lambda *given: None))
does("the fatal handler", lambda: setattr(pyodide_js._api, "on_fatal", None))
