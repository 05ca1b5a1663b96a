import js
from attack import HTTP, attempt, world

attempt("js.fetch", lambda: js.fetch(HTTP))
attempt("fetch", lambda: world.fetch(HTTP))
attempt("fetch of the page", lambda: world.fetch("/index.html"))
attempt("fetchLater", lambda: world.fetchLater(HTTP))
