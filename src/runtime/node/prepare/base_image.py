"""Import what every start needs, before the memory of the interpreter is kept.

Runs inside a Pyodide whose library is the archive of bytecode: all of it is imported.
"""

import gc
import importlib
import sys
import zipimport

LIBRARY = "/lib/python314.zip"


def main() -> int:
    # The folders stand there, too.
    entries = zipimport._zip_directory_cache[LIBRARY]
    files = sorted(entry for entry in entries if entry.endswith(".pyc"))
    for file in files:
        name = file.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")
        importlib.import_module(name)
    # From now on the library is the archive of sources, in the same place.
    zipimport._zip_directory_cache.clear()
    sys.path_importer_cache.clear()
    # Pyodide adds it at each start.
    sys.path.remove("")
    gc.collect()
    return len(files)


main()
