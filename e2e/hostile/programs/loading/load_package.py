import asyncio

import pyodide_js
from attack import HTTP, does

WHEEL = HTTP + "-1.0-py3-none-any.whl"

does("loadPackage", lambda: asyncio.run(pyodide_js.loadPackage(WHEEL)))
does("by imports", lambda: pyodide_js.loadPackagesFromImports("import numpy"))
does("the manager", lambda: pyodide_js._api.packageManager.loadPackage(WHEEL))
does("install", lambda: pyodide_js._api.install(WHEEL))
