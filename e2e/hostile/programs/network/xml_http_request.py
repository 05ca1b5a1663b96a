import js
from attack import HTTP, attempt, world


def ask(scope):
    request = scope.XMLHttpRequest.new()
    request.open("GET", HTTP, False)
    request.send()
    return request.responseText


attempt("js.XMLHttpRequest", lambda: ask(js))
attempt("XMLHttpRequest", lambda: ask(world))
