"""Put our Python tree into the interpreter, before its memory is kept.

Runs inside Pyodide with `files` (JSON: text by path) and `tree` (what `compile_tree.py`
made of them) among its globals.
"""

import gc
import json
import sys
import types

FILE = "_importing.py"

files: str = globals().pop("files")
tree: bytes = globals().pop("tree")

module = sys.modules["_importing"] = types.ModuleType("_importing")
text = json.loads(files)[FILE]
exec(compile(text, f"/kitchen/{FILE}", "exec", dont_inherit=True), module.__dict__)
module.mount(files, tree)
del files, tree, text, module
gc.collect()
# What is here stays for good: garbage is looked for without it.
gc.freeze()
