# Spoils its Python.
from attack import does, world

for name in ("Object", "Array", "Map", "Promise", "Error", "Function"):
    prototype = getattr(world, name).prototype
    does(name, lambda prototype=prototype: world.Object.freeze(prototype))
does("JSON", lambda: world.Object.freeze(world.JSON))
does("everything", lambda: world.Object.freeze(world))
