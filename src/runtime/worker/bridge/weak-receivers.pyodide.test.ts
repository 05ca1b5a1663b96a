import { expect, test } from "vitest";
import { perform } from "../../testing/perform.ts";

async function printed(main: string, settings?: string): Promise<string> {
  return (await perform(main, settings)).output;
}

const CONNECT_LOCALLY = `
from django.dispatch import Signal
ping = Signal()
def connect_all():
    def local(**kwargs):
        return "local"
    ping.connect(local)
    ping.connect(lambda **kwargs: "lambda")
connect_all()
print([value for _, value in ping.send(None)])
`;

test("local receivers are collected at once without DEBUG", async () => {
  expect(await printed(CONNECT_LOCALLY, "DEBUG=False")).toBe("[]\n");
});

test("with DEBUG the signature cache keeps them, until 512 others were checked", async () => {
  const flood = `
for number in range(512):
    Signal().connect(eval("lambda **kwargs: None"))
print([value for _, value in ping.send(None)])
`;
  expect(await printed(CONNECT_LOCALLY + flood)).toBe("['local', 'lambda']\n[]\n");
});

test("a bound method lives as long as its object, with DEBUG too", async () => {
  expect(
    await printed(`
from django.dispatch import Signal
class Counter:
    def hear(self, **kwargs):
        return "heard"
counter = Counter()
ping = Signal()
ping.connect(counter.hear)
print(len(ping.send(None)), ping.disconnect(counter.hear))
ping.connect(counter.hear)
del counter
print(len(ping.send(None)))
`),
  ).toBe("1 True\n0\n");
});

test("a receiver held strongly stays; after disconnect it is let go", async () => {
  expect(
    await printed(
      `
import weakref
from django.dispatch import Signal
ping = Signal()
def connect():
    def local(**kwargs):
        return "strong"
    ping.connect(local, weak=False)
    return weakref.ref(local)
local = connect()
print(ping.send(None)[0][1])
print(ping.disconnect(local()), local())
`,
      "DEBUG=False",
    ),
  ).toBe("strong\nTrue None\n");
});

test("a sender class that disappears takes its connections with it", async () => {
  expect(
    await printed(`
import gc
from django.dispatch import Signal
def hear(**kwargs):
    return 1
ping = Signal()
def connect():
    class Toaster:
        pass
    ping.connect(hear, sender=Toaster)
    print(ping.has_listeners(Toaster), len(ping.receivers))
connect()
gc.collect()
print(len(ping.receivers), ping.has_listeners(), len(ping.receivers))
`),
  ).toBe("True 1\n1 False 0\n");
});

test("a receiver that dies during a send is still called this time", async () => {
  expect(
    await printed(
      `
from django.dispatch import Signal
ping = Signal()
def first(**kwargs):
    strong.clear()
    return "first"
def make():
    return lambda **kwargs: "second"
ping.connect(first)
strong = [make()]
ping.connect(strong[0])
print([value for _, value in ping.send(None)], [value for _, value in ping.send(None)])
`,
      "DEBUG=False",
    ),
  ).toBe("['first', 'second'] ['first']\n");
});

test("a signal that nobody holds any more is collected", async () => {
  expect(
    await printed(`
import gc, weakref
from django.dispatch import Signal
def make():
    return weakref.ref(Signal())
signal = make()
gc.collect()
print(signal())
`),
  ).toBe("None\n");
});
