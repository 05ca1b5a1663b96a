"""Repack the standard library twice: as sources, without what is of no use here, and
with bytecode of what every start needs, from which the image is made.

Runs inside Pyodide, so that the bytecode fits the interpreter. Sources are deflated:
every interpreter holds the archive, and hardly one reads more than a few of them.
"""

import _imp
import importlib
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

SOURCE = "/stdlib-source.zip"
SOURCES = "/stdlib-sources.zip"
BYTECODE = "/stdlib-bytecode.zip"
ROOT = "/lib/python314.zip/"

# Needed by the kitchen's own Python or by nearly every program typed into it.
OFTEN_USED = (
    "__future__",
    "argparse",
    "ast",
    "asyncio",
    "base64",
    "calendar",
    "collections",
    "contextlib",
    "contextvars",
    "copy",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "email.parser",
    "email.policy",
    "enum",
    "functools",
    "hashlib",
    "heapq",
    "hmac",
    "html",
    "http.cookies",
    "inspect",
    "io",
    "ipaddress",
    "itertools",
    "json",
    "linecache",
    "logging",
    "math",
    "operator",
    "os",
    "pathlib",
    "pickle",
    "pprint",
    "random",
    "re",
    "secrets",
    "shutil",
    "signal",
    "string",
    "textwrap",
    "threading",
    "time",
    "traceback",
    "types",
    "typing",
    "unicodedata",
    "urllib.parse",
    "uuid",
    "warnings",
    "weakref",
    "zoneinfo",
)

# Of no use without a desktop, a terminal, processes or an index of packages.
DROPPED = (
    "_pyrepl/",
    "antigravity.py",
    "curses/",
    "dbm/",
    "ensurepip/",
    "idlelib/",
    "lib2to3/",
    "multiprocessing/",
    "pydoc_data/",
    "test/",
    "this.py",
    "tkinter/",
    "turtle.py",
    "turtledemo/",
    "venv/",
    "zipapp.py",
)


def loaded_files() -> set[str]:
    """Paths inside the library of every module imported so far."""
    files = (getattr(module, "__file__", None) or "" for module in sys.modules.values())
    return {file.removeprefix(ROOT) for file in files if file.startswith(ROOT)}


def bytecode(name: str, source: bytes) -> bytes:
    """A `.pyc` that is used without asking for its source (PEP 552, unchecked)."""
    code = compile(source, ROOT + name, "exec", dont_inherit=True)
    key = _imp.source_hash(_imp.pyc_magic_number_token, source)
    return bytes(_code_to_hash_pyc(code, key, False))


def entry(name: str) -> zipfile.ZipInfo:
    """The same bytes on every build: no clock in the archive."""
    return zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))


def main() -> int:
    for module in OFTEN_USED:
        importlib.import_module(module)
    hot = loaded_files()
    with (
        zipfile.ZipFile(SOURCE) as source,
        zipfile.ZipFile(SOURCES, "w") as sources,
        zipfile.ZipFile(BYTECODE, "w") as compiled,
    ):
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name in hot:
                compiled.writestr(entry(name + "c"), bytecode(name, content))
            if not name.endswith("/") and not name.startswith(DROPPED):
                sources.writestr(entry(name), content, zipfile.ZIP_DEFLATED, 9)
    return len(hot)


main()
