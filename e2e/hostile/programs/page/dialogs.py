import js
from attack import attempt, world

for name in ("alert", "confirm", "prompt", "print", "stop", "focus"):
    attempt(name, lambda name=name: getattr(world, name)("stolen"))
    attempt(f"js.{name}", lambda name=name: getattr(js, name)("stolen"))
attempt("input", lambda: input("Your password: "))
