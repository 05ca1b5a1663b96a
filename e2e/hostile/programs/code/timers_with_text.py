import js
from attack import attempt, does, world

attempt("js.setTimeout", lambda: js.setTimeout("stolen = 1", 0))
attempt("js.setInterval", lambda: js.setInterval("stolen = 1", 0))
does("setTimeout", lambda: world.setTimeout("stolen = 1", 0))
does("setInterval", lambda: world.setInterval("stolen = 1", 0))
