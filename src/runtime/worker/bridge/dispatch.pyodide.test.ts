import { describe, expect, test } from "vitest";
import { perform } from "../../testing/perform.ts";

/** What the program prints, line by line. */
async function lines(main: string, settings?: string): Promise<string[]> {
  const { output } = await perform(main, settings);
  return output.trimEnd().split("\n");
}

/** Tries each expression; prints its value or its error. */
const ATTEMPT = `
def attempt(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)
`;

const ANSWER = `
def answer(**kwargs):
    return 1
`;

test("a receiver is called with the signal, the sender and the arguments in order", async () => {
  expect(
    await lines(`
from django.dispatch import Signal
ping = Signal()
def hear(**kwargs):
    print(list(kwargs), kwargs["signal"] is ping)
    return 7
ping.connect(hear)
print(ping.send(sender=None, b=1, a=2) == [(hear, 7)])
`),
  ).toEqual(["['signal', 'sender', 'b', 'a'] True", "True"]);
});

describe("wrong calls fail in Python's words", () => {
  test("of the signal", async () => {
    expect(
      await lines(`
from django.dispatch import Signal, receiver
${ATTEMPT}${ANSWER}
ping = Signal()
attempt(
    lambda: ping.send(),
    lambda: ping.send(1, 2),
    lambda: Signal(providing_args=[]),
    lambda: receiver(),
    lambda: receiver({1})(answer),
    lambda: receiver(None)(answer),
    lambda: ping.connect(answer, color=1),
)
ping.connect(answer)
attempt(lambda: ping.send(None, signal=1))
`),
    ).toEqual([
      "TypeError Signal.send() missing 1 required positional argument: 'sender'",
      "TypeError Signal.send() takes 2 positional arguments but 3 were given",
      "TypeError Signal.__init__() got an unexpected keyword argument 'providing_args'",
      "TypeError receiver() missing 1 required positional argument: 'signal'",
      "AttributeError 'set' object has no attribute 'connect'",
      "AttributeError 'NoneType' object has no attribute 'connect'",
      "TypeError Signal.connect() got an unexpected keyword argument 'color'",
      "TypeError __main__.answer() got multiple values for keyword argument 'signal'",
    ]);
  });

  const ODD_RECEIVERS = `
from django.dispatch import Signal
${ATTEMPT}${ANSWER}
class Slotted:
    __slots__ = ()
    def __call__(self, **kwargs):
        return 1
def strict(sender):
    return 1
ping = Signal()
attempt(
    lambda: ping.connect(5),
    lambda: ping.connect(strict),
    lambda: ping.connect(print),
    lambda: ping.connect(dict),
    lambda: ping.connect(staticmethod(answer)),
    lambda: ping.connect(Slotted()),
    lambda: ping.connect(Slotted(), weak=False),
)
print(len(ping.receivers))
attempt(lambda: ping.send(None))
`;

  test("of odd receivers, at once with DEBUG", async () => {
    expect(await lines(ODD_RECEIVERS)).toEqual([
      "TypeError Signal receivers must be callable.",
      "ValueError Signal receivers must accept keyword arguments (**kwargs).",
      "ValueError Signal receivers must accept keyword arguments (**kwargs).",
      "ValueError no signature found for builtin type <class 'dict'>",
      "AttributeError 'staticmethod' object has no attribute '__self__'",
      "TypeError cannot create weak reference to 'Slotted' object",
      "None",
      "1",
      expect.stringContaining("[(<__main__.Slotted object at"),
    ]);
  });

  test("of odd receivers, when they are called without DEBUG", async () => {
    expect(await lines(ODD_RECEIVERS, "DEBUG=False")).toEqual([
      "TypeError cannot create weak reference to 'int' object",
      "None",
      "None",
      "None",
      "AttributeError 'staticmethod' object has no attribute '__self__'",
      "TypeError cannot create weak reference to 'Slotted' object",
      "None",
      "4",
      "TypeError strict() got an unexpected keyword argument 'signal'",
    ]);
  });
});

describe("whether a receiver takes keyword arguments", () => {
  test("is told by the code of a plain function as by its signature", async () => {
    expect(
      await lines(`
import functools, inspect
from django.utils.inspect import func_accepts_kwargs
def bare(): pass
def one(sender): pass
def only(**kwargs): pass
def spread(*args, **kwargs): pass
def named(*, created, **kwargs): pass
def both(sender, /, instance, *args, created=False, **kwargs): pass
def strict(sender, *args, created): pass
def told(**kwargs): pass
told.__signature__ = inspect.signature(one)
@functools.wraps(one)
def wraps(**kwargs): pass
class Handlers:
    def method(self, **kwargs): pass
    def strict(self, sender): pass
    def __call__(self, **kwargs): pass
    @classmethod
    def of_class(cls, **kwargs): pass
    @staticmethod
    def static(**kwargs): pass
    swallows_self = only
    spreads_self = spread
    names_none = bare
handlers = Handlers()
def by_signature(func):
    is_method = inspect.ismethod(func)
    parameters = list(inspect.signature(func.__func__ if is_method else func).parameters.values())
    return any(each.kind is each.VAR_KEYWORD for each in parameters[is_method:])
candidates = [
    bare, one, only, spread, named, both, strict, told, wraps, lambda **kwargs: 1, lambda sender: 1, Handlers, handlers,
    functools.partial(only, created=True), functools.partial(one, 1),
    handlers.method, handlers.strict, Handlers.of_class, Handlers.static, handlers.swallows_self, handlers.spreads_self,
    handlers.names_none,
]
print([each for each in candidates if func_accepts_kwargs(each) != by_signature(each)])
print(sum(map(func_accepts_kwargs, candidates)), len(candidates))
`),
    ).toEqual(["[]", "11 22"]);
  });

  test("does not depend on names that only type checkers know", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
ping = Signal()
def plain(sender: Unknown, **kwargs: Any):
    return 1
class Handler:
    def __call__(self, sender: Unknown, **kwargs):
        return 2
handler = Handler()
ping.connect(plain)
ping.connect(handler)
print([value for _, value in ping.send(None)])
`),
    ).toEqual(["[1, 2]"]);
  });
});

describe("senders a signal cannot use", () => {
  test("do not matter while nobody is connected", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
print(Signal().send(sender={}), Signal(use_caching=True).send(sender=5))
`),
    ).toEqual(["[] []"]);
  });

  test("are unhashable ones for a plain signal, and those without weak references for a caching one", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
${ATTEMPT}${ANSWER}
plain, caching = Signal(), Signal(use_caching=True)
plain.connect(answer)
caching.connect(answer)
attempt(
    lambda: plain.send({}),
    lambda: len(plain.send("text")),
    lambda: plain.has_listeners(),
    lambda: caching.send("text"),
    lambda: caching.has_listeners(),
    lambda: len(caching.send(int)),
)
`),
    ).toEqual([
      "TypeError unhashable type: 'dict'",
      "1",
      "True",
      "TypeError cannot create weak reference to 'str' object",
      "TypeError cannot create weak reference to 'NoneType' object",
      "1",
    ]);
  });

  test("leave a send that failed in the trace", async () => {
    const { events } = await perform(`
from django.dispatch import Signal
${ANSWER}
ping = Signal()
ping.connect(answer)
ping.send({})
`);
    const told = events.filter((event) => event.type.startsWith("send."));
    expect(told).toMatchObject([
      { type: "send.started", receivers: [], sender: { label: "{}", kind: "object" } },
      { type: "send.aborted", error: { type: "TypeError" } },
    ]);
  });
});

describe("Signal.receivers", () => {
  test("can be saved, emptied and restored", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
${ANSWER}
ping = Signal()
ping.connect(answer)
saved = ping.receivers
ping.receivers = []
print(len(ping.receivers), ping.send(None))
ping.receivers = saved
print(len(ping.receivers), len(ping.send(None)), saved[0][1]() is answer)
`),
    ).toEqual(["0 []", "1 1 True"]);
  });

  test("may be changed in place", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
${ANSWER}
ping = Signal()
ping.connect(answer)
ping.connect(answer, sender=int)
del ping.receivers[0]
print(len(ping.send(None)), len(ping.send(int)))
ping.receivers.clear()
print(len(ping.send(int)))
`),
    ).toEqual(["0 1", "0"]);
  });

  test("takes nothing that it did not give", async () => {
    expect(
      await lines(`
from django.dispatch import Signal
${ATTEMPT}
ping = Signal()
attempt(lambda: ping.receivers.append((1, print, None, False)))
`),
    ).toEqual([
      "NotImplementedError Signal.receivers takes only entries it gave before; use connect().",
    ]);
  });
});

test("uids are compared with ==, need not be hashable, and count only when they are true", async () => {
  expect(
    await lines(`
from django.dispatch import Signal
${ANSWER}
ping = Signal()
for uid in (["a"], ["a"], "", 0, None, 1, True, 1.0):
    ping.connect(answer, dispatch_uid=uid)
print(len(ping.receivers), ping.disconnect(dispatch_uid=["a"]), ping.disconnect(answer))
print(ping.disconnect(), len(ping.receivers))
`),
  ).toEqual(["3 True True", "False 1"]);
});

test("a recorded send does what an unrecorded one does", async () => {
  const program = (recording: string) => `
from _host import attention
attention.recording = ${recording}
import asyncio
from django.dispatch import Signal
${ATTEMPT}
ping = Signal()
class Handlers:
    def method(self, **kwargs):
        print("method", sorted(kwargs))
        return "method"
    async def waits(self, **kwargs):
        await asyncio.sleep(1)
        print("waited")
        return "waits"
handlers = Handlers()
def breaks(**kwargs):
    raise ValueError("broken")
async def breaks_later(**kwargs):
    await asyncio.sleep(0)
    raise KeyError("later")
def nested(depth=0, **kwargs):
    print("nested", depth)
    return ping.send_robust(int, depth=depth + 1)[0][1] if depth < 2 else "deep"
for receiver in (handlers.method, nested, handlers.waits, breaks_later):
    ping.connect(receiver)
ping.connect(breaks, sender=str)
def values(responses):
    return [(receiver.__qualname__, repr(value)) for receiver, value in responses]
async def send(name, sender):
    return values(await getattr(ping, name)(sender))
for sender in (int, str):
    attempt(
        lambda: values(ping.send(sender)),
        lambda: values(ping.send_robust(sender)),
        lambda: asyncio.run(send("asend", sender)),
        lambda: asyncio.run(send("asend_robust", sender)),
    )
`;
  const recorded = await lines(program("True"));
  expect(recorded.length).toBeGreaterThan(40);
  expect(await lines(program("False"))).toEqual(recorded);
});
