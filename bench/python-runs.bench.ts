/** Whole runs of Python projects with much to record, in Node: from Run to the last event. */
import { runInNode } from "../src/runtime/node/kitchen-in-node.ts";
import { median, type Table } from "./table.ts";

export const title = "From Run to the finished trace: milliseconds";

const ROUNDS = 7;

const RECEIVERS = `
from django.dispatch import Signal
ping = Signal()
def make(number):
    def receiver(sender, **kwargs):
        return number
    return receiver
`;

/** Most are near the limit of a trace, 20,000 events. */
const PROGRAMS: Readonly<Record<string, string>> = {
  nothing: "",
  "1,000 receivers, one send": `${RECEIVERS}
receivers = [make(number) for number in range(1000)]
for receiver in receivers:
    ping.connect(receiver)
ping.send(sender=None, created=True)
`,
  "9,900 sends, no receiver": `${RECEIVERS}
def never(**kwargs):
    pass
ping.connect(never, sender=int)
for number in range(9900):
    ping.send(sender=None, number=number)
`,
  "4,900 sends, one receiver": `${RECEIVERS}
receiver = make(1)
ping.connect(receiver)
for number in range(4900):
    ping.send(sender=None, number=number, created=True)
`,
  "900 sends, ten receivers": `${RECEIVERS}
receivers = [make(number) for number in range(10)]
for receiver in receivers:
    ping.connect(receiver)
for number in range(900):
    ping.send(sender=None, number=number, created=True)
`,
};

export async function measure(): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const times: number[] = [];
    const processor: number[] = [];
    let events = 0;
    for (let round = -1; round < ROUNDS; round += 1) {
      const started = performance.now();
      const before = process.cpuUsage();
      const run = await runInNode({ "main.py": program }, [], { seconds: 60 });
      if (!run.ok) throw new Error(run.output);
      events = run.events.length;
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      times.push(performance.now() - started);
      processor.push((user + system) / 1_000);
    }
    rows.push([name, events, ...[times, processor].map((each) => Math.round(median(each)))]);
  }
  return {
    columns: ["program", "events", "time passed", "processor time"],
    rows,
    notes: [
      "Medians. Python is up before; checking, drawing and the way to the page come on top.",
      "Processor time counts all threads of the process, so a quiet machine needs less time than that.",
    ],
  };
}
