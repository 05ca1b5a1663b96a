import js
from attack import attempt, world

MESSAGE = {"type": "finished", "run": 1}

attempt("postMessage", lambda: world.postMessage(MESSAGE))
attempt("js.postMessage", lambda: js.postMessage(MESSAGE))
attempt("the prototype's", lambda: world.constructor.prototype.postMessage(MESSAGE))
attempt("an event", lambda: world.MessageEvent.new("message"))
attempt("close", lambda: world.close())
