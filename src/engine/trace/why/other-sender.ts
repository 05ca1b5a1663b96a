/** It listens to another sender (Django compares senders by identity: a proxy or a child model is another sender). */
import type { EventOf, ModelInfo, SenderInfo } from "../events.ts";
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { nameReceiver } from "../wording.ts";
import { addSender } from "./patches/listen-to.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findOtherSender({ snapshot, files }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap((registration) =>
    explain(registration, snapshot, files),
  );
}

function explain(
  registration: RegistrationNow,
  snapshot: Snapshot,
  files: Evidence["files"],
): Verdict[] {
  const { state, sender, receiver, id, place } = registration;
  if (state.type !== "skipped" || state.reason !== "other sender" || sender === null) {
    return [];
  }
  const send = snapshot.sends.get(state.send)?.started;
  const signal = snapshot.signals.get(registration.signal);
  if (
    send === undefined ||
    signal === undefined ||
    isServedOtherwise(registration, send, snapshot)
  ) {
    return [];
  }
  const models = snapshot.models;
  // An abstract model or a text never sends: that is said once, by another rule.
  if (sender.kind === "model" ? !models.has(sender.label) : sender.label.startsWith("'")) return [];
  const came = models.get(send.sender.label);
  const reason = relationOf(models.get(sender.label), came, signal.name);
  return [
    {
      subject: { type: "registration", registration: id },
      sentence: `${nameReceiver(receiver)} listens to ${signal.name} of ${sender.label}; this one came from ${send.sender.label}${reason}.`,
      place,
      mend: mendFor(send.sender, signal.name),
      // One that is called for its own sender does what it should.
      patch:
        registration.calls === 0 && came !== undefined && signal.name !== "m2m_changed"
          ? addSender(files, place, came)
          : null,
    },
  ];
}

/** The same function was called by that send through another connection. */
function isServedOtherwise(
  { receiver }: RegistrationNow,
  send: EventOf<"send.started">,
  snapshot: Snapshot,
): boolean {
  return send.receivers.some((served) => {
    const other = snapshot.registrations.get(served)?.receiver;
    return (
      other?.name === receiver.name &&
      other.place?.file === receiver.place?.file &&
      other.place?.line === receiver.place?.line
    );
  });
}

function relationOf(
  wanted: ModelInfo | undefined,
  came: ModelInfo | undefined,
  signal: string,
): string {
  if (came?.autoCreated === true && signal === "m2m_changed") {
    return ", the table between the two models";
  }
  if (wanted === undefined || came === undefined) {
    return "";
  }
  if (came.proxyFor === wanted.label || wanted.proxyFor === came.label) {
    return ": a proxy is a sender of its own";
  }
  return came.parents.includes(wanted.label) ? ": a child model is a sender of its own" : "";
}

function mendFor(sender: SenderInfo, signal: string): string {
  return signal === "m2m_changed"
    ? "Connect it with sender=Model.field.through."
    : `Connect it with sender=${sender.name} too, or without a sender, if it should hear this one.`;
}
