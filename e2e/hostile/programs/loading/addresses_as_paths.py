import importlib.util
import sys
import zipimport

from attack import HTTP, attempt


def import_it():
    sys.path.insert(0, HTTP)
    import stolen

    return stolen


attempt("a path", import_it)
attempt("a zip", lambda: zipimport.zipimporter(HTTP))
attempt("a file", lambda: open(HTTP))
attempt(
    "a spec",
    lambda: importlib.util.module_from_spec(
        importlib.util.spec_from_file_location("stolen", HTTP)
    ).__loader__.exec_module(sys),
)
