from attack import HTTP, attempt, does, world

attempt("a stream of the network", lambda: world.fetch(HTTP).then(print))
does("no response", lambda: world.WebAssembly.compileStreaming(HTTP))
does("a promise", lambda: world.WebAssembly.instantiateStreaming(HTTP, {}))
