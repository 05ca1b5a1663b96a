import js
from attack import attempt, world

for name in "parent top opener window frames frameElement document".split():
    attempt(name, lambda name=name: getattr(world, name).document)
    attempt(f"js.{name}", lambda name=name: getattr(js, name).document)
