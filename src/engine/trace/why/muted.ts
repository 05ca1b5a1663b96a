/**
 * Disconnected for a while and connected again, as `factory.django.mute_signals` and test tools do: what was sent meanwhile
 * went unheard, and afterwards everything looks as before.
 */
import type { RegistrationId } from "../../ids.ts";
import type { EventOf } from "../events.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

type Connected = EventOf<"receiver.connected">;
type Gap = {
  readonly before: Connected;
  readonly from: EventOf<"receiver.disconnected">;
  missed: EventOf<"send.started"> | null;
};

export function findMuted({ events, snapshot, cast }: Evidence): Verdict[] {
  const connected = new Map<RegistrationId, Connected>();
  const gaps = new Map<string, Gap>();
  const verdicts: Verdict[] = [];
  for (const event of events) {
    if (event.type === "receiver.connected") {
      connected.set(event.registration, event);
      const gap = gaps.get(connectionOf(event));
      gaps.delete(connectionOf(event));
      if (gap?.missed && snapshot.registrations.get(event.registration)?.gone === null)
        verdicts.push(tell(gap.missed, gap, event, cast));
    } else if (event.type === "receiver.disconnected") {
      const before = connected.get(event.registration);
      if (before !== undefined)
        gaps.set(connectionOf(before), { before, from: event, missed: null });
    } else if (event.type === "send.started") {
      for (const gap of gaps.values()) if (isFor(gap.before, event)) gap.missed = event;
    }
  }
  return verdicts;
}

/** The same receiver for the same sender, whichever number it has. */
export function connectionOf({ signal, receiver, sender, uid }: Connected): string {
  const { module, name, place } = receiver;
  return [signal, module, name, place?.file, place?.line, sender?.key, uid].join("|");
}

/** Whether the send would have reached the connection. */
export function isFor({ signal, sender }: Connected, send: EventOf<"send.started">): boolean {
  return send.signal === signal && (sender === null || sender.key === send.sender.key);
}

function tell(
  missed: EventOf<"send.started">,
  { from }: Gap,
  again: Connected,
  cast: Evidence["cast"],
): Verdict {
  const signal = nameSignal(cast.signalName(missed.signal));
  return {
    subject: { type: "registration", registration: again.registration },
    sentence:
      `${nameReceiver(again.receiver)} did not hear ${signal}${atPlace(missed.place)}: it was disconnected${atPlace(from.place)} ` +
      `and connected again only${atPlace(again.place)}.`,
    place: missed.place,
    mend: "Send inside the muted part only what nobody needs to hear.",
  };
}
