# Spoils its Python.
# Events that never happened, most of them impossible.
import json

import _kitchen
from attack import MARKUP, does

BASE = {"parent": None, "place": None}
EVENTS = (
    {"type": "output.written", "stream": "stdout", "text": MARKUP},
    {"type": "output.written", "stream": "network", "text": MARKUP},
    {"type": "output.written", "stream": "stdout", "text": "x" * 3_000_000},
    {"type": MARKUP},
    {"type": "__proto__", "__proto__": {"stolen": 1}},
    {"type": "send.finished", "span": 10**15},
    {"type": "call.started", "span": -1, "send": "x", "registration": None},
    {"type": "row.inserted", "model": MARKUP, "pk": 1, "row": {"__proto__": MARKUP}},
    {"type": "limit.reached", "limit": "constructor", "sentence": MARKUP},
)

for event in EVENTS:
    does(
        event["type"],
        lambda event=event: _kitchen.trace_record(json.dumps(BASE | event)),
    )
