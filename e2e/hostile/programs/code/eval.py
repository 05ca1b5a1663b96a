import js
from attack import attempt, world

attempt("eval", lambda: world.eval("1"))
attempt("js.eval", lambda: js.eval("1"))
attempt("an indirect eval", lambda: world.Reflect.apply(world.eval, None, ["1"]))
