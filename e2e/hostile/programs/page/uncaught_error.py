# Spoils its Python.
# What is thrown past Python is heard by the frame.
import pyodide_js
from attack import MARKUP, does
from pyodide.ffi import create_proxy


def raising():
    raise ValueError(MARKUP)


does("a task", lambda: pyodide_js._api.scheduleCallback(create_proxy(raising), 0))
