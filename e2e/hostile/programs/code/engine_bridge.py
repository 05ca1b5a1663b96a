# Spoils its Python.
# The functions through which our Python tells the engine what happens.
import _kitchen
from attack import MARKUP, does

GIVEN = (
    (),
    (-1,),
    (MARKUP,),
    (2**70, None),
    ("{", "}", "[]"),
    ("[]", '{"__proto__": {"stolen": 1}}', 0, 0),
    (1e308, float("nan"), "constructor", "toString", "__proto__"),
)

for name in dir(_kitchen):
    if name[0] != "_" and name not in dir(object):
        for given in GIVEN:
            does(name, lambda name=name, given=given: getattr(_kitchen, name)(*given))
