"""Imports from memory: our `django` and the person's project.

This module stays for the life of the interpreter; everything it imports is executed
afresh for each run. Our own tree comes compiled; of the person's, code is kept by text,
so only what changed is compiled again.
"""

import builtins
import gc
import importlib.abc
import importlib.machinery
import json
import linecache
import marshal
import os
import shutil
import sys
import types
import warnings
from collections.abc import Buffer, Sequence
from typing import Any

FACADE = "/kitchen/"
PROJECT = "/project/"

_NESTED = "nested more deeply than Python in the browser can compile"

_code: dict[tuple[str, str], types.CodeType] = {}


def compiled(path: str, text: str) -> types.CodeType:
    """The code of a file, compiled at most once per text. Raises `SyntaxError`."""
    found = _code.get((path, text))
    if found is None:
        found = _code[path, text] = compile(text, path, "exec", dont_inherit=True)
    return found


class Shelf(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds and loads the modules of one folder that exists in memory only."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.files: dict[str, str] = {}
        self.packages: set[str] = set()

    def put(self, files: dict[str, str]) -> None:
        """Replace the contents: text by path below the folder."""
        self.files = files
        self.packages = {
            "/".join(parts[:end])
            for parts in (path.split("/") for path in files if path.endswith(".py"))
            for end in range(1, len(parts))
        }

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None,
        target: types.ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        where = name.replace(".", "/")
        if where in self.packages:
            inside = f"{where}/__init__.py"
            loader = self if inside in self.files else None
            spec = importlib.machinery.ModuleSpec(name, loader, is_package=True)
            spec.submodule_search_locations = [self.folder + where]
            if loader is not None:
                spec.origin = self.folder + inside
                spec.has_location = True
            return spec
        if f"{where}.py" in self.files:
            origin = f"{self.folder}{where}.py"
            spec = importlib.machinery.ModuleSpec(name, self, origin=origin)
            spec.has_location = True
            return spec
        return None

    def file_of(self, fullname: str) -> str:
        """The path of a module's file below the folder."""
        where = fullname.replace(".", "/")
        return f"{where}/__init__.py" if where in self.packages else f"{where}.py"

    def get_source(self, fullname: str) -> str:
        return self.files[self.file_of(fullname)]

    def get_code(self, fullname: str) -> types.CodeType:
        file = self.file_of(fullname)
        return compiled(self.folder + file, self.files[file])

    def exec_module(self, module: types.ModuleType) -> None:
        exec(self.get_code(module.__name__), module.__dict__)


class Facade(Shelf):
    """Our own tree. What it lacks is said by name, for nobody else could provide it."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.packed: dict[str, bytes] = {}
        """Marshalled code by path."""
        self._unpacked: dict[str, types.CodeType] = {}

    def get_code(self, fullname: str) -> types.CodeType:
        file = self.file_of(fullname)
        code = self._unpacked.get(file)
        if code is None:
            code = self._unpacked[file] = marshal.loads(self.packed[file])
        return code

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None,
        target: types.ModuleType | None = None,
    ) -> importlib.machinery.ModuleSpec | None:
        found = super().find_spec(name, path, target)
        if found is None and name.startswith("django."):
            raise ModuleNotFoundError(
                f"No module named {name!r} (not part of this playground;"
                " see the list of supported modules)",
                name=name,
            )
        if found is not None and found.has_location:
            # Python ends "cannot import name 'x' from 'y'" with the module's place.
            found.origin = "not supported by this playground"
        return found


class Project(Shelf):
    """The person's files. Modules are told to `on_import`, then to `on_imported`."""

    on_import: Any = None
    on_imported: Any = None
    on_code: Any = None

    def get_code(self, fullname: str) -> types.CodeType:
        code = super().get_code(fullname)
        if self.on_code is not None:
            self.on_code(code)
        return code

    def exec_module(self, module: types.ModuleType) -> None:
        if self.on_import is not None:
            self.on_import(module.__name__)
        super().exec_module(module)
        if self.on_imported is not None:
            self.on_imported(module)


facade = Facade(FACADE)
project = Project(PROJECT)

# The interpreter as it was before any project ran in it.
_finders: list[Any] = []
_path: list[str] = []
_environment: dict[str, str] = {}
_builtins: dict[str, Any] = {}
modules: dict[str, types.ModuleType] = {}
"""What can stay from run to run."""
_recursion_limit = sys.getrecursionlimit()
_warnings: warnings.catch_warnings | None = None


def mount(files: str, tree: Buffer) -> None:
    """Put our tree (JSON: text by path; the same, compiled: see `compile_tree.py`) in
    front of everything that can be imported."""
    facade.put(json.loads(files))
    facade.packed = marshal.loads(tree)
    _finders[:] = [facade, project, *sys.meta_path]
    sys.meta_path[:] = _finders
    _path[:] = [PROJECT.removesuffix("/"), *sys.path]
    _environment.update(os.environ)
    _builtins.update(vars(builtins))
    modules.update(sys.modules)
    sys.dont_write_bytecode = True


def problems(files: str) -> str:
    """What keeps the files (JSON: text by path) from being parsed, as `Problem`s in
    JSON."""
    found = []
    for path, text in json.loads(files).items():
        if not path.endswith(".py"):
            continue
        try:
            compiled(PROJECT + path, text)
        except SyntaxError as error:
            found.append(_problem(path, text, error))
        except ValueError as error:
            found.append(_problem(path, text, SyntaxError(str(error))))
        except MemoryError, RecursionError:
            # So parser and compiler say that their stack is full; no line is known.
            found.append(_problem(path, text, SyntaxError(_NESTED)))
    return json.dumps(found)


def open_project(files: str) -> None:
    """Forget every module of the run before and make these files (JSON) the project."""
    texts: dict[str, str] = json.loads(files)
    _clean_up()
    for path, text in texts.items():
        os.makedirs(os.path.dirname(PROJECT + path), exist_ok=True)
        with open(PROJECT + path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    project.put(texts)
    _forget()
    gc.collect()
    linecache.clearcache()
    for path, text in texts.items():
        name = PROJECT + path
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    kept = {(PROJECT + path, text) for path, text in texts.items()}
    for key in _code.keys() - kept:
        del _code[key]


def _forget() -> None:
    for name in sys.modules.keys() - modules.keys():
        module = sys.modules[name]
        spec = getattr(module, "__spec__", None)
        folder = next(iter(getattr(module, "__path__", None) or ()), None)
        if getattr(spec, "loader", None) in (facade, project) or (
            isinstance(folder, str) and folder.startswith((FACADE, PROJECT))
        ):
            del sys.modules[name]
    sys.modules.update(modules)
    # Its loader holds it, and the collector knows no objects of JavaScript.
    kitchen = sys.modules.pop("_kitchen", None)
    loader = getattr(getattr(kitchen, "__spec__", None), "loader", None)
    if hasattr(loader, "jsproxy"):
        loader.jsproxy = None


def _clean_up() -> None:
    """Undo what the run before may have done to the interpreter."""
    os.chdir("/")
    shutil.rmtree(PROJECT, ignore_errors=True)
    os.makedirs(PROJECT, exist_ok=True)
    os.chdir(PROJECT)
    sys.path[:] = _path
    sys.meta_path[:] = _finders
    project.on_import = project.on_imported = project.on_code = None
    os.environ.clear()
    os.environ.update(_environment)
    gc.enable()
    sys.setrecursionlimit(_recursion_limit)
    if random := sys.modules.get("random"):
        random.seed()
    if decimal := sys.modules.get("decimal"):
        decimal.setcontext(decimal.DefaultContext.copy())
    _keep_warnings()
    space = vars(builtins)
    for name in space.keys() - _builtins.keys():
        del space[name]
    space.update(_builtins)


def _keep_warnings() -> None:
    """The filters of before; those of the next run are its own."""
    global _warnings
    if _warnings is not None:
        _warnings.__exit__()
    _warnings = warnings.catch_warnings()
    _warnings.__enter__()


def _problem(path: str, text: str, error: SyntaxError) -> dict[str, Any]:
    line = error.lineno or 1
    frame: dict[str, Any] = {"file": path, "line": line, "name": "<module>"}
    lines = text.splitlines()
    shown = lines[line - 1] if 0 < line <= len(lines) else ""
    if error.offset:
        frame["column"] = _units(shown, error.offset - 1)
        if error.end_lineno and error.end_offset and error.end_offset > 0:
            ending = (
                lines[error.end_lineno - 1] if error.end_lineno <= len(lines) else ""
            )
            frame["endLine"] = error.end_lineno
            frame["endColumn"] = _units(ending, error.end_offset - 1)
    return {
        "severity": "error",
        "message": f"{type(error).__name__}: {error.msg}",
        "frame": frame,
    }


def _units(line: str, characters: int) -> int:
    """Characters of a line, counted in UTF-16 units as editors do."""
    return len(line[:characters].encode("utf-16-le", "surrogatepass")) // 2
