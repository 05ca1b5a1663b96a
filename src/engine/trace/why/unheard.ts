/** A signal that was never sent, or was sent when nobody listened. */
import type { RegistrationNow, SignalNow, Snapshot } from "../snapshot.ts";
import { CHATTY_SIGNALS } from "../stops.ts";
import { count, list, nameReceiver } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findUnheard({ snapshot }: Evidence): Verdict[] {
  const own = [...snapshot.registrations.values()].filter((each) => !each.receiver.contrib);
  return [...snapshot.signals.values()].flatMap((signal) => {
    const listening = own.filter((each) => each.signal === signal.id);
    if (signal.sent === 0) {
      return explainUnsent(
        signal,
        listening.filter((each) => each.gone === null),
      );
    }
    const isWorthIt = !signal.builtin || (own.length === 0 && !CHATTY_SIGNALS.has(signal.name));
    return listening.length === 0 && isWorthIt ? [explainDeaf(signal, snapshot)] : [];
  });
}

function explainUnsent(
  { id, name, builtin, place }: SignalNow,
  waiting: readonly RegistrationNow[],
): Verdict[] {
  if (waiting.length === 0) {
    return [];
  }
  const names = list(waiting.map((each) => nameReceiver(each.receiver)));
  return [
    {
      subject: { type: "signal", signal: id },
      sentence: `${name} was never sent so far, so ${names} ${waiting.length === 1 ? "was" : "were"} not called.`,
      place: place ?? waiting[0]?.place ?? null,
      mend: builtin ? null : `Call ${name}.send(sender=…) where it happens.`,
    },
  ];
}

function explainDeaf({ id, name, sent, place }: SignalNow, snapshot: Snapshot): Verdict {
  const newest = [...snapshot.sends.values()].findLast((send) => send.started.signal === id);
  return {
    subject: { type: "signal", signal: id },
    sentence: `${name} was sent ${sent === 1 ? "once" : count(sent, "time")}, but nobody listens.`,
    place: newest?.started.place ?? place,
    mend: `Connect a receiver with ${name}.connect(), in a module that is imported.`,
  };
}
