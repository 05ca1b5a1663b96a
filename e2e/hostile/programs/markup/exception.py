# Shown in: Console
from attack import MARKUP, does


class Markup(Exception):
    __qualname__ = __name__ = MARKUP


does(
    "an exception", lambda: exec(compile(f"raise KeyError({MARKUP!r})", MARKUP, "exec"))
)
print(MARKUP)
print("The end", "of the program.")
exec(compile(f"def f():\n raise Markup({MARKUP!r})\nf()", MARKUP + ".py", "exec"))
