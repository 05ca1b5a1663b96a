from attack import attempt, world

attempt("caches", lambda: world.caches.delete("keepsake"))
attempt("Python's own files", lambda: world.caches.delete("python-runtime"))
attempt("CacheStorage", lambda: world.CacheStorage.prototype.keys())
