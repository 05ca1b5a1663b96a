"""Compile the kitchen's own Python, so that the first run in a browser need not.

Runs inside Pyodide at build time with `files` (JSON: text by path) among its globals.
The last expression is the result: a marshalled
`{path: (digest of the text, marshalled code)}`, which `_importing.adopt` reads.
"""

import _imp
import json
import marshal

FOLDER = "/kitchen/"
DIGEST_KEY = 1

files: str = globals()["files"]


def compiled(path: str, text: str) -> tuple[bytes, bytes]:
    # Nobody asks our own side for its docstrings; `help()` on Django shows its own.
    optimize = 2 if path.startswith("_host/") else -1
    code = compile(text, FOLDER + path, "exec", dont_inherit=True, optimize=optimize)
    return _imp.source_hash(DIGEST_KEY, text.encode()), marshal.dumps(code)


marshal.dumps({path: compiled(path, text) for path, text in json.loads(files).items()})
