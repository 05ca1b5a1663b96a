/** Short names of spans, for bars and lists. */
import { assertNever } from "../assert-never.ts";
import type { RegistrationId } from "../ids.ts";
import type { Cast, SpanStart } from "./cast.ts";
import { count, nameReceiver, nameSignal } from "./wording.ts";

export function titleOf(event: SpanStart, cast: Cast): string {
  switch (event.type) {
    case "line.started":
      return event.text;
    case "operation.started":
      return event.title;
    case "send.started": {
      const { length } = event.receivers;
      return `${nameSignal(cast.signalName(event.signal))} → ${length === 0 ? "nobody" : count(length, "receiver")}`;
    }
    case "call.started":
      return nameCalled(event.registration, cast);
    case "transaction.began":
      return event.savepoint ? "savepoint" : "atomic";
    case "callback.started":
      return `on_commit ${event.name}`;
    default:
      return assertNever(event);
  }
}

/** The name of a registration's receiver. */
export function nameCalled(registration: RegistrationId, cast: Cast): string {
  const connected = cast.registration(registration);
  return connected === undefined ? "a receiver" : nameReceiver(connected.receiver);
}
