/** A kitchen of 500 nodes and 1,000 wires whose last send is served by 200 asynchronous receivers at once. */
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";

export const PULSES = 200;
const SENDERS = 25;
const SIGNALS = 25;
const RECEIVERS = 450;
/** Each sender sends so many of the signals: with the receivers' own that makes 1,000 wires. */
const SENT_BY_EACH = 22;

export function crowdTrace(): Trace {
  const kitchen = new TraceBuilder();
  const models = Array.from({ length: SENDERS }, (_, index) =>
    senderOf(kitchen.model(modelFixture(`shop.Model${index}`))),
  );
  const rush = kitchen.signal("rush");
  const signals = [
    rush,
    ...Array.from({ length: SIGNALS - 1 }, (_, index) => kitchen.signal(`signal_${index}`)),
  ];
  for (let index = 0; index < RECEIVERS; index += 1) {
    const isRushed = index < PULSES;
    const signal = isRushed ? rush : (signals[1 + (index % (SIGNALS - 1))] ?? rush);
    kitchen.connect(signal, `receiver_${index}`, {
      sender: models[isRushed ? 0 : index % SENDERS] ?? null,
      receiver: { isAsync: isRushed },
      place: { file: "shop/signals.py", line: index + 1 },
    });
  }
  kitchen.phase("main");
  for (const [index, model] of models.entries()) {
    for (let next = 1; next < SENT_BY_EACH; next += 1) {
      const signal = signals[1 + ((index + next) % (SIGNALS - 1))];
      if (signal !== undefined) kitchen.send(signal, model);
    }
  }
  const [first] = models;
  if (first !== undefined)
    kitchen.line(1, "rush.asend(Model0)", () => kitchen.send(rush, first, { mode: "asend" }));
  return kitchen.trace;
}
