/** A send with receivers in Python, beside the same dispatch written in plain Python, in the same interpreter. */
import { perform } from "../src/runtime/testing/perform.ts";
import type { Table } from "./table.ts";

export const title = "Dispatch with Python receivers: microseconds per send";

const COUNTS = [0, 1, 10, 100] as const;

/** Prints one line of JSON for each count: median microseconds of plain Python, ours unrecorded, ours recorded. */
const PROGRAM = `
import json, statistics, time, weakref
from _host import attention
from django.dispatch import Signal

class Plain:
    def __init__(self):
        self.receivers = []
        self.cache = {}

    def connect(self, receiver, sender=None):
        self.receivers.append((id(sender), weakref.ref(receiver)))
        self.cache.clear()

    def live(self, sender):
        known = self.cache.get(sender)
        if known is None:
            wanted = (id(None), id(sender))
            known = [ref for key, ref in self.receivers if key in wanted]
            self.cache[sender] = known
        return [receiver for ref in known if (receiver := ref()) is not None]

    def send(self, sender, **named):
        if not self.receivers:
            return []
        responses = []
        for receiver in self.live(sender):
            responses.append((receiver, receiver(signal=self, sender=sender, **named)))
        return responses

class Order:
    pass

def make(number):
    def receiver(sender, **kwargs):
        return number
    return receiver

def measure(signal, count):
    started = time.perf_counter()
    for _ in range(count):
        signal.send(sender=Order, instance=1, created=True)
    return (time.perf_counter() - started) / count * 1e6

receivers = [make(number) for number in range(100)]
for count in ${JSON.stringify(COUNTS)}:
    plain, ours = Plain(), Signal()
    for receiver in receivers[:count]:
        plain.connect(receiver, sender=Order)
        ours.connect(receiver, sender=Order)
    times = [[], [], []]
    for round in range(15):
        batch = 2000 // (count + 1)
        attention.recording = False
        times[0].append(measure(plain, batch))
        times[1].append(measure(ours, batch))
        attention.recording = True
        if round < 5:
            times[2].append(measure(ours, 40 // (count + 1) + 1))
    print(json.dumps([statistics.median(each) for each in times]))
`;

export async function measure(): Promise<Table> {
  const { output } = await perform(PROGRAM);
  const results: readonly (readonly number[])[] = output.trim().split("\n").map(parseNumbers);
  const ratios = results.map(([plain = 1, ours = 0]) => (ours / plain).toFixed(2)).join(", ");
  return {
    columns: ["who", ...COUNTS.map(String)],
    rows: ["plain Python", "Signal Kitchen, recording off", "Signal Kitchen, recording on"].map(
      (name, index) => [name, ...results.map((times) => (times[index] ?? 0).toFixed(1))],
    ),
    notes: [`Recording off against plain Python (goal 1.5): ${ratios}.`],
  };
}

function parseNumbers(line: string): readonly number[] {
  const parsed: unknown = JSON.parse(line);
  return Array.isArray(parsed) ? parsed.map(Number) : [];
}
