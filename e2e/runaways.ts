/** Programs that never end by themselves, or take all they can get. Their code begins on line 4 of `main.py`. */

export type Runaway = {
  readonly name: string;
  readonly code: string;
  /** `itself`: a layer inside Python ends it. `removal`: only taking the interpreter away does. `Stop`: the person is quicker. */
  readonly end: "itself" | "removal" | "Stop";
  /** What the page says then, with the line where one is known. */
  readonly says: RegExp;
  /** It makes so much that the page draws the newest part only. */
  readonly floods?: true;
};

const TIME = (line: number) => new RegExp(`longer than 5 seconds.*main\\.py:${line}`, "s");
const NEWEST = (...lines: number[]) =>
  new RegExp(`newest line it reached: main\\.py:(${lines.join("|")})\\.`);

export const LOOPS: readonly Runaway[] = [
  { name: "while True", code: "while True:\n    pass", end: "itself", says: TIME(5) },
  {
    name: "a regular expression that goes back and forth",
    code: "import re\nre.match('(a*)*b', 'a' * 99)",
    end: "itself",
    says: TIME(5),
  },
  { name: "a power", code: "x = 10**10**8", end: "itself", says: TIME(4) },
  {
    name: "a swallowed Exception",
    code: "while True:\n    try:\n        while True:\n            pass\n    except Exception:\n        pass",
    end: "itself",
    says: TIME(7),
  },
  {
    name: "a range",
    code: "for i in range(10**12):\n    x = i",
    end: "Stop",
    says: /You stopped the run|longer than 5 seconds/,
  },
];

export const LOOPS_IN_C: readonly Runaway[] = [
  { name: "a sum", code: "x = sum(range(10**12))", end: "removal", says: NEWEST(4) },
  {
    name: "every exception swallowed",
    code: "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass",
    end: "removal",
    // Each line of the loop is the newest once; which one is told depends on when the limit comes.
    says: NEWEST(7, 8, 9),
  },
  {
    name: "an interrupt that is ignored",
    code: "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass",
    end: "Stop",
    says: NEWEST(7),
  },
  {
    name: "a deque",
    code: "from collections import deque\nfrom itertools import count\ndeque(count(), maxlen=0)",
    end: "Stop",
    says: NEWEST(6),
  },
];

export const GREEDY: readonly Runaway[] = [
  { name: "a list", code: "x = [0] * 10**9", end: "itself", says: /line 4.*MemoryError/s },
  {
    name: "a string that doubles",
    code: "x = 'toast'\nwhile True:\n    x += x",
    end: "itself",
    says: /line 6.*MemoryError/s,
  },
  {
    name: "a list that grows",
    code: "x = []\nwhile True:\n    x.append('toast' * 1000 + str(len(x)))",
    end: "itself",
    says: /MemoryError|more than 256 MB of memory|longer than 5 seconds/,
  },
  {
    name: "a function that calls itself",
    code: "def f():\n    f()\nf()",
    end: "itself",
    says: /line 5.*RecursionError/s,
  },
  {
    name: "a __repr__ of itself",
    code: "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())",
    end: "itself",
    says: /line 6.*RecursionError/s,
  },
  {
    name: "a key that sorts",
    code: "def key(x):\n    return sorted([x, x], key=key)\nsorted([1, 2], key=key)",
    end: "itself",
    says: /line 5.*RecursionError/s,
  },
];

export const DEADLY: readonly Runaway[] = [
  {
    name: "a list too deep to be shown",
    code: "x = []\nfor _ in range(100_000):\n    x = [x]\nrepr(x)",
    end: "removal",
    says: /deeper than the browser lets it.*main\.py:7/s,
  },
  {
    name: "an exit without goodbye",
    code: "import os\nos._exit(1)",
    end: "removal",
    says: /ended Python itself.*main\.py:5/s,
  },
  {
    name: "a trap of the interpreter",
    code: "import os\nos.abort()",
    end: "removal",
    says: /came to an end.*main\.py:5/s,
  },
  {
    name: "a worker that would close itself",
    code: "import js\njs.close()",
    end: "itself",
    says: /line 5.*AttributeError: close/s,
  },
];

export const FLOODS: readonly Runaway[] = [
  {
    name: "printed lines",
    code: "while True:\n    print('again')",
    end: "itself",
    says: /printed more than 5,000 lines.*main\.py:5.*longer than 5 seconds/s,
    floods: true,
  },
  {
    name: "log records",
    code: "import logging\nwhile True:\n    logging.warning('again')",
    end: "itself",
    says: /longer than 5 seconds|more than 20,000 events/,
    floods: true,
  },
  {
    name: "events",
    code: "from django.dispatch import Signal\ns = Signal()\ns.connect(lambda **kwargs: None, weak=False)\nwhile True:\n    s.send(None)",
    end: "itself",
    // The last event may be one of the receiver.
    says: /longer than 5 seconds.*main\.py:8|more than 20,000 events.*main\.py:[68]/s,
    floods: true,
  },
  {
    name: "receivers",
    code: "from django.dispatch import Signal\ns = Signal()\nfor i in range(10**6):\n    s.connect(lambda **kwargs: None, weak=False)",
    end: "itself",
    says: /more than 2,000 receivers.*limit of the playground; Django has none.*main\.py:7/s,
  },
  {
    name: "rows",
    // Nobody listens: the time would sometimes be up in a receiver.
    code: "from kitchen import signals\nsignals.post_save.disconnect(signals.profileUpdated, sender=Profile)\nfor i in range(10**6):\n    Profile.objects.create(name=str(i))",
    end: "itself",
    says: /longer than 5 seconds.*main\.py:7|more than 20,000 events.*main\.py:7/s,
    floods: true,
  },
  {
    name: "rows at once",
    code: "Profile.objects.bulk_create([Profile(name='Toast')] * 10_001)",
    end: "itself",
    says: /more than 10,000 rows.*limit of the playground; Django has none.*main\.py:4/s,
  },
  {
    name: "models",
    code: "from django.db import models\nfor i in range(10**5):\n    type('M%d' % i, (models.Model,), {'__module__': 'kitchen.models'})",
    end: "itself",
    says: /more than 200 models.*limit of the playground; Django has none.*main\.py:6/s,
  },
  {
    name: "a save in its own post_save",
    code: "from django.db.models.signals import post_save\ndef again(instance, **kwargs):\n    instance.save()\npost_save.connect(again, sender=Profile)\nProfile.objects.create(name='again')",
    end: "itself",
    says: /nested 100 deep.*main\.py:6/s,
    floods: true,
  },
];

export const WAITING: readonly Runaway[] = [
  {
    name: "a long sleep",
    code: "import time\nbefore = time.time()\ntime.sleep(3600)\nprint('slept', round(time.time() - before))",
    end: "itself",
    says: /slept 3600/,
  },
  {
    name: "an event that never comes",
    code: "import asyncio\nasync def wait():\n    await asyncio.Event().wait()\nasyncio.run(wait())",
    end: "itself",
    says: /line 7.*Deadlock/s,
  },
];
