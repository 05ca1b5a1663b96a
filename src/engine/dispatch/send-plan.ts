import type { RegistrationId, SenderKey, SignalId } from "../ids.ts";
import type { SenderInfo, Skip } from "../trace/events.ts";
import type { ErrorPreview, Preview } from "../trace/preview.ts";
import type { Registration } from "./registration.ts";
import type { Signal } from "./signal.ts";

/** What a host says of the values and errors of its receivers. */
export type PlanHost = {
  /** Asked when the trace is handed over: what it says must not depend on what happened to the value since. */
  describe(value: unknown): Preview;
  /** Asked at once. */
  describeError(error: unknown): ErrorPreview;
  /** Whether a robust send catches the error. */
  isCatchable(error: unknown): boolean;
};

/** What is the same for all sends of a signal to one sender until a connection changes. */
export type SendPlan = {
  readonly signal: SignalId;
  readonly sender: SenderInfo;
  readonly rows: readonly Registration[];
  readonly receivers: readonly RegistrationId[];
  readonly skipped: readonly Skip[];
  readonly host: PlanHost;
  /** The `version` of the signal for which the plan holds; -1 when it holds for one send only, which names the dead. */
  readonly version: number;
};

/** Gives `null` when receivers run at the same time: only the engine's steps can tell what happens then. */
export function planSend(
  signal: Signal,
  senderKey: SenderKey,
  sender: SenderInfo,
  host: PlanHost,
): SendPlan | null {
  const { sync: rows, async } = signal.serve(senderKey);
  if (async.length > 0) return null;
  const skipped = signal.takeSkips(senderKey);
  const namesTheDead = skipped.some((skip) => skip.reason !== "other sender");
  return {
    signal: signal.id,
    sender,
    rows,
    receivers: rows.map((row) => row.id),
    skipped,
    host,
    version: namesTheDead ? -1 : signal.version,
  };
}
