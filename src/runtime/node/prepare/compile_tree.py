"""Compile the kitchen's own Python, so that no run has to.

Runs inside Pyodide with `files` (JSON: text by path) among its globals. The last
expression is the result: a marshalled `{path: marshalled code}`, for
`_importing.mount`.
"""

import ast
import json
import marshal

FOLDER = "/kitchen/"

files: str = globals()["files"]


def compiled(path: str, text: str) -> bytes:
    # Nobody asks our own side for its docstrings; `help()` on Django shows its own.
    optimize = 2 if path.startswith("_host/") else -1
    tree = unannotated(ast.parse(text))
    code = compile(tree, FOLDER + path, "exec", dont_inherit=True, optimize=optimize)
    return marshal.dumps(code)


def unannotated(tree: ast.Module) -> ast.Module:
    # Types of parameters are for those who read the text; each costs a function that
    # would tell them, and Django's own have none. Fields of classes keep theirs.
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.returns = None
    return tree


marshal.dumps({path: compiled(path, text) for path, text in json.loads(files).items()})
