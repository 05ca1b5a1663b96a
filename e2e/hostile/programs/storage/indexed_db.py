import js
from attack import attempt, world

attempt("indexedDB", lambda: world.indexedDB.open("keepsake"))
attempt("js.indexedDB", lambda: js.indexedDB.deleteDatabase("keepsake"))
attempt("IDBFactory", lambda: world.IDBFactory.prototype.databases())
