/**
 * Where the slices of toast lie after a step. A send has one slice: it pops out of its sender, visits one receiver after another and
 * is eaten or burnt at the last. Asynchronous receivers are served together, each with a slice of its own. Nobody moves here: the
 * picture moves a slice from its place after the step before.
 */
import type { RegistrationId, SenderKey, SignalId, SpanId } from "../ids.ts";
import type { Trace } from "./events.ts";
import type { Preview } from "./preview.ts";
import type { CallNow, SendNow, Snapshot } from "./snapshot.ts";

export type SlicePlace =
  /** Popped up, still in its sender. */
  | { readonly type: "toaster" }
  /** At the signal, where nobody takes it. */
  | { readonly type: "signal" }
  | { readonly type: "receiver"; readonly registration: RegistrationId; readonly burnt: boolean };

export type Slice = {
  /** The same from step to step. */
  readonly key: string;
  readonly send: SpanId;
  /** The call that it feeds or fed last. */
  readonly call: SpanId | null;
  readonly sender: SenderKey;
  readonly signal: SignalId;
  readonly place: SlicePlace;
  /** How many sends enclose its own. */
  readonly depth: number;
  /** What the slice carries: the send's `instance`, if it has one. */
  readonly instance: Preview | null;
  /** Its send ended in this step: the slice goes away after it. */
  readonly leaving: boolean;
};

/** Slices after a step; `events` are those of the step, whose ended sends are still seen. Outermost sends first. */
export function slicesOf(snapshot: Snapshot, events: Trace): readonly Slice[] {
  const under = snapshot.open.filter((span) => span.kind === "send").map((span) => span.span);
  const ended = events.flatMap((event) =>
    event.type === "send.finished" || event.type === "send.aborted" ? [event.span] : [],
  );
  return [...under, ...ended].flatMap((span) => {
    const send = snapshot.sends.get(span);
    return send === undefined ? [] : slicesOfSend(send, snapshot);
  });
}

function slicesOfSend(send: SendNow, snapshot: Snapshot): Slice[] {
  const calls = send.calls.flatMap((call) => snapshot.calls.get(call) ?? []);
  const together = calls.filter(
    (call) => snapshot.registrations.get(call.registration)?.receiver.isAsync,
  );
  if (together.length > 0) {
    return together.map((call) => ({ ...makeSlice(send, call), key: `${send.span}/${call.span}` }));
  }
  return [makeSlice(send, calls.at(-1) ?? null)];
}

function makeSlice(send: SendNow, call: CallNow | null): Slice {
  const { started } = send;
  return {
    key: `${send.span}`,
    send: send.span,
    call: call?.span ?? null,
    sender: started.sender.key,
    signal: started.signal,
    place: placeOf(send, call),
    depth: send.depth,
    instance: started.arguments.find((argument) => argument.name === "instance")?.value ?? null,
    leaving: send.outcome !== "running",
  };
}

function placeOf(send: SendNow, call: CallNow | null): SlicePlace {
  if (call !== null) {
    return { type: "receiver", registration: call.registration, burnt: call.outcome === "raised" };
  }
  return { type: send.started.receivers.length === 0 ? "signal" : "toaster" };
}

/**
 * The place a slice comes from: its own after the step before, or that of its send's one slice. An asynchronous receiver that starts
 * later than its fellows gets its slice from the signal; all else pops out of the toaster.
 */
export function originOf(slice: Slice, before: readonly Slice[]): SlicePlace {
  const siblings = before.filter((each) => each.send === slice.send);
  const origin =
    siblings.find((each) => each.key === slice.key) ??
    siblings.find((each) => each.key === `${slice.send}`);
  return origin?.place ?? { type: siblings.length === 0 ? "toaster" : "signal" };
}
