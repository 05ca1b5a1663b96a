import { expect, test } from "vitest";
import { perform } from "../../testing/perform.ts";

async function printed(main: string): Promise<string> {
  return (await perform(main)).output;
}

test("send runs asynchronous receivers on a clock that does not wait", async () => {
  const { output, events } = await perform(`
import asyncio
from django.dispatch import Signal
ping = Signal()
async def slow(**kwargs):
    await asyncio.sleep(3600)
    print("slow")
async def fast(**kwargs):
    await asyncio.sleep(1)
    print("fast")
ping.connect(slow)
ping.connect(fast)
ping.send(None)
`);
  expect(output).toBe("fast\nslow\n");
  const story = events.flatMap((event) =>
    event.type.startsWith("call.") || event.type.startsWith("gather.") ? [event.type] : [],
  );
  expect(story).toEqual([
    "gather.started",
    "call.started",
    "call.started",
    "call.returned",
    "call.returned",
    "gather.finished",
  ]);
  expect(events.at(-1)?.at).toBeLessThan((events[0]?.at ?? 0) + 3_600_000);
});

test("receivers share one context, which comes back to the sender", async () => {
  expect(
    await printed(`
import asyncio, contextvars
from django.dispatch import Signal
current = contextvars.ContextVar("current", default="unset")
async def first(**kwargs):
    current.set("first")
    await asyncio.sleep(1)
    return current.get()
async def second(**kwargs):
    current.set("second")
    return current.get()
ping = Signal()
ping.connect(first)
ping.connect(second)
print([value for _, value in ping.send(None)], current.get())
`),
  ).toBe("['second', 'second'] second\n");
});

test("each call stays the cause of what happens in it, whoever runs in between", async () => {
  const { events } = await perform(`
import asyncio
from django.dispatch import Signal
ping, pong = Signal(), Signal()
async def first(**kwargs):
    await asyncio.sleep(2)
    pong.send("first")
async def second(**kwargs):
    await asyncio.sleep(1)
    pong.send("second")
ping.connect(first)
ping.connect(second)
ping.send(None)
`);
  const calls = events.flatMap((event) => (event.type === "call.started" ? [event.span] : []));
  const nested = events.flatMap((event) =>
    event.type === "send.started" && event.parent !== null
      ? [[event.sender.label, event.parent]]
      : [],
  );
  expect(nested).toEqual([
    ["'second'", calls[1]],
    ["'first'", calls[0]],
  ]);
});

test("a send inside a running loop is refused once its synchronous receivers have run", async () => {
  const { output, events } = await perform(`
import asyncio
from django.dispatch import Signal
def now(**kwargs):
    print("now")
async def later(**kwargs):
    print("later")
ping = Signal()
ping.connect(later)
ping.connect(now)
async def main():
    try:
        ping.send(None)
    except RuntimeError as error:
        print(error)
asyncio.run(main())
`);
  expect(output).toBe(
    "now\nYou cannot use AsyncToSync in the same thread as an async event loop - just await the async function directly.\n",
  );
  expect(events.map((event) => event.type)).not.toContain("gather.started");
});

test("synchronous receivers of asend run outside of the loop, and may send", async () => {
  expect(
    await printed(`
import asyncio
from django.dispatch import Signal
inner, outer = Signal(), Signal()
async def waits(**kwargs):
    await asyncio.sleep(1)
    return "waited"
def passes_on(**kwargs):
    return inner.send(None)[0][1]
inner.connect(waits)
outer.connect(passes_on)
async def main():
    return [value for _, value in await outer.asend(None)]
print(asyncio.run(main()))
`),
  ).toBe("['waited']\n");
});

test("the first failure cancels the others; several at once come as a group", async () => {
  expect(
    await printed(`
import asyncio
from django.dispatch import Signal
async def breaks(**kwargs):
    raise ValueError("broken")
async def breaks_too(**kwargs):
    raise KeyError("too")
async def patient(**kwargs):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("cancelled")
        raise
for receivers in ((patient, breaks), (breaks, breaks_too)):
    ping = Signal()
    for receiver in receivers:
        ping.connect(receiver)
    try:
        ping.send(None)
    except Exception as error:
        print(repr(error))
`),
  ).toBe(
    "cancelled\nValueError('broken')\nExceptionGroup('unhandled errors in a TaskGroup', [ValueError('broken'), KeyError('too')])\n",
  );
});

test("what can never go on is an error, not a hang", async () => {
  expect(
    await printed(`
import asyncio
from django.dispatch import Signal
async def stuck(**kwargs):
    await asyncio.Event().wait()
ping = Signal()
ping.connect(stuck)
try:
    ping.send(None)
except RuntimeError as error:
    print(error)
print(ping.disconnect(stuck), ping.send(None))
`),
  ).toBe("Deadlock: everything waits for something that never comes.\nTrue []\n");
});
