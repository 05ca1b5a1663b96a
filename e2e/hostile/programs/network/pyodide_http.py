import asyncio

from attack import HTTP, attempt
from pyodide.http import open_url, pyfetch

attempt("open_url", lambda: open_url(HTTP))
attempt("pyfetch", lambda: asyncio.run(pyfetch(HTTP)))
attempt("pyxhr", lambda: __import__("pyodide.http").http.pyxhr.get(HTTP))
