# Spoils its Python.
# Pyodide's own JavaScript knows how to load: it finds its tools gone.
import pyodide_js
from attack import HTTP, attempt, does

module = pyodide_js._module


def lazy_file():
    module.FS.createLazyFile("/", "stolen", HTTP, True, False)
    return open("/stolen").read()


attempt("a lazy file", lazy_file)
does("asyncLoad", lambda: module.asyncLoad(HTTP))
does(
    "a preloaded file",
    lambda: module.FS.createPreloadedFile("/", "p", HTTP, True, False),
)
does("a library", lambda: module.loadDynamicLibrary(HTTP, {"loadAsync": True}))
does("loadBinaryFile", lambda: pyodide_js._api.loadBinaryFile(HTTP))
