# Spoils its Python.
# Python's disk is memory: full, emptied or spoilt, it is nobody else's.
import os
import shutil

from attack import does


def fill():
    with open("/home/stolen", "wb") as file:
        file.write(bytes(20_000_000))


does("the disk", fill)
does("/etc/passwd", lambda: open("/etc/passwd").read())
does("the library", lambda: shutil.rmtree("/lib", ignore_errors=True))
does("the environment", lambda: os.environ.clear())
