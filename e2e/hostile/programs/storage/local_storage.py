import js
from attack import attempt, world

attempt("localStorage", lambda: world.localStorage.setItem("keepsake", "stolen"))
attempt("js.localStorage", lambda: js.localStorage.clear())
attempt("sessionStorage", lambda: world.sessionStorage.clear())
attempt("Storage", lambda: world.Storage.prototype.clear())
