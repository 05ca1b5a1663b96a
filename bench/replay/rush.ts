/** A long day in a shop: models that save each other in receivers, signals of the project, errors, rollbacks, prints. */
import type { RegistrationId, SignalId } from "#engine/ids.ts";
import { saveModel } from "#engine/testing/model-operations.ts";
import { errorPreview, instancePreview, textPreview } from "#engine/testing/previews.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { ModelInfo, Trace } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";

const MODELS = ["Order", "Line", "Customer", "Invoice", "Stock", "Note", "Parcel", "Visit"];
const OWN_SIGNALS = ["paid", "packed", "sent_out", "came_back"];
const RECEIVERS = 40;
const DEEPEST = 4;

/** At least `length` events, the same for the same seed. */
export function rushTrace(length: number, seed: number): Trace {
  const choose = chooser(seed);
  const kitchen = new TraceBuilder();
  kitchen.phase("setup");
  const signals = {
    pre: kitchen.signal("pre_save", { builtin: true }),
    post: kitchen.signal("post_save", { builtin: true }),
  };
  const models = MODELS.map((name) =>
    kitchen.model(modelFixture(`shop.${name}`, ["name", "state", "amount"])),
  );
  const own = OWN_SIGNALS.map((name) => kitchen.signal(name, { place: line("signals.py", 3) }));
  const names = Array.from({ length: RECEIVERS }, (_, index) => `receiver_${index}`);
  /** Receivers that are connected, each with how to connect it again. */
  const connected: { registration: RegistrationId; connect: () => RegistrationId }[] = [];
  for (const [index, name] of names.entries()) {
    const isOwn = index % 4 === 0;
    const signal = isOwn ? pick(own) : index % 7 === 1 ? signals.pre : signals.post;
    const options = {
      sender: index % 9 === 0 ? null : senderOf(pick(models)),
      place: line("signals.py", 10 + index),
      receiver: { place: line("signals.py", 11 + index), isAsync: index % 13 === 12 },
    };
    const connect = () => kitchen.connect(signal, name, options);
    connected.push({ registration: connect(), connect });
  }
  kitchen.phase("main");
  while (kitchen.length < length) kitchen.attempt(() => act(0));
  return kitchen.trace;

  function act(depth: number): void {
    const nested = (): void => {
      if (depth < DEEPEST && choose(3) === 0) act(depth + 1);
      if (choose(4) === 0) print();
    };
    const calls = Object.fromEntries(names.map((name) => [name, behaviour(nested)]));
    switch (choose(8)) {
      case 0:
        return kitchen.atomic(() => save(pick(models), calls), {
          savepoint: depth > 0,
          fails: choose(3) === 0,
        });
      case 1:
      case 2:
        return sendOwn(pick(own), calls);
      case 3:
        return kitchen.line(1 + choose(9), "Order.objects.first().save()", () =>
          save(pick(models), calls),
        );
      case 4:
        return reconnect();
      default:
        return save(pick(models), calls);
    }
  }
  /** A few come and go: each connection is a node of its own. */
  function reconnect(): void {
    if (choose(60) > 0) return print();
    const receiver = pick(connected);
    kitchen.disconnect(receiver.registration);
    receiver.registration = receiver.connect();
  }
  function save(model: ModelInfo, calls: Parameters<typeof sendOwn>[1]): void {
    const pk = 1 + choose(400);
    saveModel(kitchen, model, signals, {
      pk,
      row: { name: `${model.name} ${pk}`, state: "open", amount: choose(10_000) },
      created: choose(2) === 0,
      place: line("main.py", 1 + choose(60)),
      calls,
    });
  }
  function sendOwn(signal: SignalId, calls: ReturnType<typeof behaviours>): void {
    const model = pick(models);
    const pk = String(1 + choose(400));
    kitchen.send(signal, senderOf(model), {
      mode: choose(2) === 0 ? "send" : "send_robust",
      arguments: [
        { name: "instance", value: instancePreview(model.label, pk, `${model.name} ${pk}`) },
      ],
      place: line("main.py", 1 + choose(60)),
      calls,
    });
  }
  function behaviours() {
    return Object.fromEntries(names.map((name) => [name, behaviour(() => {})]));
  }
  function behaviour(during: () => void) {
    const error = errorPreview("ValueError", `no. ${choose(100)}`, line("signals.py", 12));
    return { during, value: textPreview("done"), ...(choose(25) === 0 ? { error } : {}) };
  }
  function print(): void {
    const text = `Order ${choose(400)} is on its way\n`;
    kitchen.add({ type: "output.written", stream: "stdout", text, place: line("signals.py", 14) });
  }
  function pick<T>(from: readonly T[]): T {
    const picked = from[choose(from.length)];
    if (picked === undefined) throw new Error("There is nothing to pick.");
    return picked;
  }
}

function line(file: string, number: number): Place {
  return { file: file === "main.py" ? file : `shop/${file}`, line: number };
}

/** Numbers below a limit (a linear congruential generator, constants of Numerical Recipes). */
export function chooser(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor(state / 256) % limit;
  };
}
