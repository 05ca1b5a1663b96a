/** Long, lawful traces from a stream of choices: nested saves, errors, transactions, connections that come and go. */
import type { RegistrationId } from "../ids.ts";
import type { Trace } from "../trace/events.ts";
import { saveModel } from "./model-operations.ts";
import { errorPreview } from "./previews.ts";
import { profileKitchen } from "./profile-saved-trace.ts";
import { senderOf } from "./topology-fixtures.ts";

/** Saves nest no deeper than this. */
const MAX_DEPTH = 4;

/** At least `length` events. The choices are used over and over when they run out. */
export function randomTrace(choices: Iterable<number>, length: number): Trace {
  const { kitchen, profile, receipt, preSave, postSave } = profileKitchen();
  const choose = chooser(choices);
  const signals = { pre: preSave, post: postSave };
  const connected: RegistrationId[] = [];
  let rows = 0;

  function act(depth: number): void {
    const model = choose(2) === 0 ? profile : receipt;
    const nested = depth < MAX_DEPTH ? (): void => act(depth + 1 + choose(3)) : (): void => {};
    switch (choose(9)) {
      case 0:
      case 1: {
        rows += 1;
        return saveModel(kitchen, model, signals, {
          pk: choose(2) === 0 ? rows : 1 + choose(rows),
          row: { name: `row ${rows}` },
          calls: { print_receipt: { during: nested } },
        });
      }
      case 2: {
        const error = errorPreview("ValueError", "burnt");
        const mode = choose(2) === 0 ? "send" : "send_robust";
        kitchen.send(postSave, senderOf(model), {
          mode,
          calls: { stamp: { during: nested, error } },
        });
        return;
      }
      case 3:
        return kitchen.atomic(nested, { savepoint: depth > 0, fails: choose(2) === 0 });
      case 4:
        return kitchen.add({ type: "row.deleted", model: model.label, pk: 1 + choose(rows + 1) });
      case 5: {
        const receiver = { isAsync: choose(2) === 0 };
        connected.push(
          kitchen.connect(postSave, `late_${connected.length}`, {
            sender: senderOf(model),
            receiver,
          }),
        );
        return;
      }
      case 6: {
        const registration = connected.pop();
        if (registration !== undefined) {
          choose(2) === 0 ? kitchen.disconnect(registration) : kitchen.collect(registration);
        }
        return;
      }
      case 7:
        return kitchen.line(1, "act()", nested);
      default:
        return kitchen.add({ type: "output.written", stream: "stdout", text: "toast\n" });
    }
  }

  kitchen.add({ type: "output.written", stream: "stdout", text: "open\n" });
  while (kitchen.length < length) {
    kitchen.attempt(() => act(0));
  }
  return kitchen.trace;
}

/** A number below `limit` at each call. */
function chooser(choices: Iterable<number>): (limit: number) => number {
  let source = choices[Symbol.iterator]();
  let count = 0;
  return (limit) => {
    let next = source.next();
    if (next.done === true) {
      source = choices[Symbol.iterator]();
      next = source.next();
    }
    count += 1;
    // The count makes a short cycle of choices lead elsewhere each time.
    return ((next.done === true ? 0 : next.value) + count * 7) % Math.max(1, limit);
  };
}
