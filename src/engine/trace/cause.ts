/** Why an event happened, as the half sentence after "because", with the line that it leads back to. */
import type { Cast, SpanStart } from "./cast.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import type { Place } from "./preview.ts";
import { nameCalled, titleOf } from "./titles.ts";
import { nameSignal } from "./wording.ts";

export type Cause = {
  /** `post_save was sent by Profile.save()` */
  readonly text: string;
  readonly place: Place | null;
};

/** `null` for what needs no reason beyond the sentence itself. */
export function causeOf(event: TraceEvent, cast: Cast): Cause | null {
  switch (event.type) {
    case "line.started":
      return { text: "you typed or clicked it", place: null };
    case "operation.started":
      return { text: `${doerOf(event, cast)} asked for it`, place: event.place };
    case "send.started":
      return sendCause(event, cast);
    case "call.started":
      return sentCause(cast.startOf(event.send), cast);
    case "gather.started":
      return sentCause(cast.startOf(event.send), cast);
    case "call.returned":
      return { text: "its turn is over", place: null };
    case "call.raised": {
      const frame = event.error.trail.at(-1);
      const place = frame === undefined ? null : { file: frame.file, line: frame.line };
      return { text: "its code failed", place };
    }
    case "send.aborted":
      return { text: "send() stops at the first error", place: event.place };
    case "row.inserted":
    case "row.updated":
    case "row.deleted":
      return { text: `${doerOf(event, cast)} wrote it`, place: event.place };
    case "transaction.began":
      return { text: "atomic() opened it", place: event.place };
    case "transaction.committed":
      return { text: "its block ended well", place: null };
    case "transaction.rolledBack":
      return { text: "its block failed", place: null };
    case "callback.queued":
      return { text: "on_commit() was called inside a transaction", place: event.place };
    case "callback.started":
      return { text: "no transaction is open any more", place: null };
    case "receiver.connected":
      return { text: "connect() ran", place: event.place };
    case "receiver.ignored":
      return {
        text: "the same receiver or dispatch_uid was connected before",
        place: cast.registration(event.existing)?.place ?? event.place,
      };
    case "receiver.disconnected":
      return { text: "disconnect() ran", place: event.place };
    case "receiver.missed":
      return { text: "none has this sender and dispatch_uid", place: event.place };
    default:
      return null;
  }
}

function sendCause(event: EventOf<"send.started">, cast: Cast): Cause {
  const around = event.parent === null ? undefined : cast.startOf(event.parent);
  if (around?.type === "operation.started") {
    return { text: `${around.title} sends it`, place: event.place ?? around.place };
  }
  const signal = nameSignal(cast.signalName(event.signal));
  return { text: `${doerOf(event, cast)} called ${signal}.${event.mode}()`, place: event.place };
}

/** `post_save was sent by Profile.save()` at the line of the save. */
function sentCause(send: SpanStart | undefined, cast: Cast): Cause | null {
  if (send?.type !== "send.started") return null;
  const around = send.parent === null ? undefined : cast.startOf(send.parent);
  const isOperation = around?.type === "operation.started";
  const who = isOperation ? around.title : send.sender.label;
  return {
    text: `${nameSignal(cast.signalName(send.signal))} was sent by ${who}`,
    place: (isOperation ? around.place : null) ?? send.place,
  };
}

/** Who did it: the span directly around. */
function doerOf(event: TraceEvent, cast: Cast): string {
  const around = event.parent === null ? undefined : cast.startOf(event.parent);
  if (around === undefined) return "your code";
  switch (around.type) {
    case "call.started":
      return nameCalled(around.registration, cast);
    case "line.started":
      return "your line";
    case "transaction.began":
      return doerOf(around, cast);
    default:
      return titleOf(around, cast);
  }
}

/** `because post_save was sent by Profile.save() at main.py:4` */
export function causeText({ text, place }: Cause): string {
  return `because ${text}${place === null ? "" : ` at ${place.file}:${place.line}`}`;
}
