/** It listens to another sender (Django compares senders by identity: a proxy or a child model is another sender). */
import type { RegistrationId, SpanId } from "../../ids.ts";
import type { EventOf, ModelInfo, SenderInfo } from "../events.ts";
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { nameReceiver } from "../wording.ts";
import { addSender } from "./patches/listen-to.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findOtherSender(evidence: Evidence): Verdict[] {
  const { snapshot } = evidence;
  const silent = [...snapshot.registrations.values()].flatMap((registration): Silent[] => {
    const { state, sender } = registration;
    return sender !== null && state.type === "skipped" && state.reason === "other sender"
      ? [{ registration, sender, send: state.send }]
      : [];
  });
  const passed = silent.length === 0 ? NONE : sendsThatPassed(silent, snapshot);
  return silent.flatMap((each) => explain(each, passed, evidence));
}

type Silent = {
  readonly registration: RegistrationNow;
  readonly sender: SenderInfo;
  /** The newest that passed by. */
  readonly send: SpanId;
};

const NONE: ReadonlyMap<RegistrationId, Passed> = new Map();

/** The sends that passed by a receiver which was never called. */
type Passed = {
  /** The newest one of a model that is a relative of the sender it waits for. */
  readonly related: Send | null;
  /** All came from this sender; `null` when from several. */
  readonly only: SenderInfo | null;
};

function sendsThatPassed(
  silent: readonly Silent[],
  { sends, models, signals }: Snapshot,
): ReadonlyMap<RegistrationId, Passed> {
  const never = new Map(
    silent
      .filter(({ registration }) => registration.calls === 0)
      .map(({ registration, sender }) => [registration.id, models.get(sender.label)]),
  );
  const passed = new Map<RegistrationId, Passed>();
  for (const { started: send } of sends.values()) {
    const came = models.get(send.sender.label);
    const signal = signals.get(send.signal)?.name ?? "";
    for (const { registration } of send.skipped) {
      if (!never.has(registration)) continue;
      const before = passed.get(registration);
      const isRelated = relationOf(never.get(registration), came, signal) !== "";
      const isSame = before === undefined || before.only?.key === send.sender.key;
      passed.set(registration, {
        related: isRelated ? send : (before?.related ?? null),
        only: isSame ? send.sender : null,
      });
    }
  }
  return passed;
}

type Send = EventOf<"send.started">;

function explain(
  { registration, sender, send: newest }: Silent,
  passed: ReadonlyMap<RegistrationId, Passed>,
  { snapshot, files }: Evidence,
): Verdict[] {
  const { receiver, id, place } = registration;
  const known = passed.get(id);
  const send = known?.related ?? snapshot.sends.get(newest)?.started;
  const signal = snapshot.signals.get(registration.signal);
  if (
    send === undefined ||
    signal === undefined ||
    isServedOtherwise(registration, send, snapshot)
  ) {
    return [];
  }
  const models = snapshot.models;
  const wanted = models.get(sender.label);
  // An abstract model or a text never sends: that is said once, by another rule.
  if (sender.kind === "model" ? wanted === undefined : sender.label.startsWith("'")) return [];
  // So is a model in the place of the table between two.
  if (signal.name === "m2m_changed" && wanted?.fields.some((field) => field.manyToMany)) return [];
  const came = models.get(send.sender.label);
  const reason = relationOf(wanted, came, signal.name);
  // One that is called for its own sender does what it should, and of many strangers none is the one that was meant.
  const isMeant = known !== undefined && (known.related ?? known.only) !== null;
  return [
    {
      subject: { type: "registration", registration: id },
      sentence: `${nameReceiver(receiver)} listens to ${signal.name} of ${sender.label}; this one came from ${send.sender.label}${reason}.`,
      place,
      mend: mendFor(send.sender, signal.name),
      patch:
        isMeant && came !== undefined && signal.name !== "m2m_changed"
          ? addSender(files, place, came)
          : null,
    },
  ];
}

/** The same function was called by that send through another connection. */
function isServedOtherwise({ receiver }: RegistrationNow, send: Send, snapshot: Snapshot): boolean {
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
