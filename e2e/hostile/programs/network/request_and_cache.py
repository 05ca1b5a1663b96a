from attack import HTTP, attempt, world

attempt("Request", lambda: world.Request.new(HTTP))
attempt("Response", lambda: world.Response.new("stolen"))
attempt("Cache.add", lambda: world.caches.open("x").then(lambda cache: cache.add(HTTP)))
attempt("Cache", lambda: world.Cache.prototype.add(HTTP))
