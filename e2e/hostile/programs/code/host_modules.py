# Spoils its Python.
# Our own Python is as open as any Python.
import sys

from attack import attempt, does

import _host.output
import _host.run
import _importing

does("output without a limit", lambda: setattr(_host.output, "_allowed", str))
does("the end of a run", lambda: setattr(_host.run, "_told", print))
does("the finders", lambda: sys.meta_path.clear())
does("our files", lambda: _importing.facade.files.clear())
attempt("a module of ours", lambda: __import__("django.nowhere"))
