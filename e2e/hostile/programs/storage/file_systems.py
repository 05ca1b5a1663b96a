# Emscripten can mount the browser's storage.
import pyodide_js
from attack import attempt, does

FS = pyodide_js._module.FS


def mount(kind):
    FS.mkdir("/stolen-" + kind)
    FS.mount(getattr(FS.filesystems, kind), {}, "/stolen-" + kind)
    FS.syncfs(True, print)
    raise LookupError("nothing came of it")


attempt("IDBFS", lambda: mount("IDBFS"))
attempt("WORKERFS", lambda: mount("WORKERFS"))
attempt("NODEFS", lambda: pyodide_js.mountNodeFS("/stolen", "/"))
does("a native folder", lambda: pyodide_js.mountNativeFS("/stolen", None))
