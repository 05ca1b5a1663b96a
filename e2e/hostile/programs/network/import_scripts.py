import js
from attack import HTTP, attempt, world

attempt("importScripts", lambda: world.importScripts(HTTP))
attempt("js.importScripts", lambda: js.importScripts(HTTP))
attempt("a prototype's", lambda: world.constructor.prototype.importScripts(HTTP))
