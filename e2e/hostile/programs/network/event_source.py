from attack import HTTP, attempt, world

attempt("EventSource", lambda: world.EventSource.new(HTTP))
attempt("WebTransport", lambda: world.WebTransport.new(HTTP.replace("http", "https")))
