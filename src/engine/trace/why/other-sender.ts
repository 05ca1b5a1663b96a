/** It listens to another sender (Django compares senders by identity: a proxy or a child model is another sender). */
import type { ModelInfo, SenderInfo } from "../events.ts";
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { nameReceiver } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findOtherSender({ snapshot }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap((registration) =>
    explain(registration, snapshot),
  );
}

function explain(registration: RegistrationNow, snapshot: Snapshot): Verdict[] {
  const { state, sender, receiver, id, place } = registration;
  if (state.type !== "skipped" || state.reason !== "other sender" || sender === null) {
    return [];
  }
  const send = snapshot.sends.get(state.send)?.started;
  const signal = snapshot.signals.get(registration.signal);
  if (send === undefined || signal === undefined) {
    return [];
  }
  const models = snapshot.models;
  const reason = relationOf(models.get(sender.label), models.get(send.sender.label), signal.name);
  return [
    {
      subject: { type: "registration", registration: id },
      sentence: `${nameReceiver(receiver)} listens to ${signal.name} of ${sender.label}; this one came from ${send.sender.label}${reason}.`,
      place,
      mend: mendFor(send.sender, signal.name),
    },
  ];
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
