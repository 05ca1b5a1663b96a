import type { RegistrationId, SenderKey, SignalId } from "../ids.ts";
import type { SenderInfo, Skip } from "../trace/events.ts";
import type { Preview } from "../trace/preview.ts";
import type { Registration } from "./registration.ts";
import type { Signal } from "./signal.ts";

/** Describes a value when the trace is handed over: what it says must not depend on what happened to the value since. */
export type Describe = (value: unknown) => Preview;

/** What is the same for all sends of a signal to one sender until a connection changes. */
export class SendPlan {
  readonly signal: SignalId;
  readonly sender: SenderInfo;
  readonly rows: readonly Registration[];
  readonly receivers: readonly RegistrationId[];
  readonly skipped: readonly Skip[];
  readonly describe: Describe;
  /** The `version` of the signal for which the plan holds; -1 when it holds for one send only, which names the dead. */
  readonly version: number;
  #names: readonly string[] = [];

  constructor(signal: Signal, senderKey: SenderKey, sender: SenderInfo, describe: Describe) {
    this.signal = signal.id;
    this.sender = sender;
    this.rows = signal.serve(senderKey).sync;
    this.receivers = this.rows.map((row) => row.id);
    this.skipped = signal.takeSkips(senderKey);
    this.describe = describe;
    const namesTheDead = this.skipped.some((skip) => skip.reason !== "other sender");
    this.version = namesTheDead ? -1 : signal.version;
  }

  /** The names of the arguments: the list of the send before, if it had the same. */
  namesOf(named: Readonly<Record<string, unknown>>): readonly string[] {
    const before = this.#names;
    let count = 0;
    for (const name in named) {
      if (before[count] !== name) return this.#rename(named);
      count += 1;
    }
    return count === before.length ? before : this.#rename(named);
  }

  #rename(named: Readonly<Record<string, unknown>>): readonly string[] {
    this.#names = Object.keys(named);
    return this.#names;
  }
}

/** Gives `null` when receivers run at the same time: only the engine's steps can tell what happens then. */
export function planSend(
  signal: Signal,
  senderKey: SenderKey,
  sender: SenderInfo,
  describe: Describe,
): SendPlan | null {
  const { async } = signal.serve(senderKey);
  return async.length > 0 ? null : new SendPlan(signal, senderKey, sender, describe);
}
