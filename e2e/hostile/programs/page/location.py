from attack import HTTP, attempt, does, world

does("location.href", lambda: setattr(world.location, "href", HTTP))
does("location.hash", lambda: setattr(world.location, "hash", "#code=x"))
does("location", lambda: setattr(world, "location", HTTP))
attempt("location.assign", lambda: world.location.assign(HTTP))
attempt("location.replace", lambda: world.location.replace(HTTP))
attempt("history", lambda: world.history.pushState(None, "", HTTP))
attempt("navigation", lambda: world.navigation.navigate(HTTP))
