/**
 * The states of receivers (product: idle, waits its turn, running, returned, raised, skipped, collected, disconnected, not
 * reached; and stopped, when the run was). A receiver has one part in each send of its signal under way. A nested send adds a part; it goes with the first
 * thing that happens after its end, so that the last one it served is seen to return before the outer send's states come back.
 */
import type { RegistrationId, SpanId } from "../ids.ts";
import { change, type Draft } from "./draft.ts";
import type { EventOf } from "./events.ts";
import type { ReceiverState, RegistrationNow, SendPart } from "./snapshot.ts";

const IDLE: ReceiverState = { type: "idle" };

/** Gives every receiver of the signal its part in a send that starts. */
export function assignParts(draft: Draft, event: EventOf<"send.started">): void {
  const isNested = (draft.signals.read.get(event.signal)?.sending.length ?? 0) > 0;
  const assign = (registration: RegistrationId, state: ReceiverState): void => {
    change(draft.registrations, registration, (before) =>
      withParts(before, [{ send: event.span, state }, ...(isNested ? before.parts : [])]),
    );
  };
  for (const registration of event.receivers) {
    assign(registration, { type: "waits its turn", send: event.span });
  }
  for (const { registration, reason } of event.skipped) {
    assign(registration, { type: "skipped", send: event.span, reason });
  }
}

export function playPart(
  draft: Draft,
  registration: RegistrationId,
  send: SpanId,
  state: ReceiverState,
): void {
  change(draft.registrations, registration, (before) =>
    withParts(
      before,
      before.parts.map((part) => (part.send === send ? { send, state } : part)),
    ),
  );
}

/** At the end of a send: who still waited for it was not reached. */
export function endParts(draft: Draft, { span: send, receivers }: EventOf<"send.started">): void {
  for (const registration of receivers) {
    const waits = draft.registrations.read
      .get(registration)
      ?.parts.some((part) => part.send === send && part.state.type === "waits its turn");
    if (waits) playPart(draft, registration, send, { type: "not reached", send });
  }
}

/** Takes away the parts of the nested sends that ended: the outer send's states show again. */
export function settle(draft: Draft): void {
  for (const { span, receivers, skipped } of draft.settling) {
    for (const registration of [...receivers, ...skipped.map((skip) => skip.registration)]) {
      change(draft.registrations, registration, (before) =>
        withParts(
          before,
          before.parts.filter((part) => part.send !== span),
        ),
      );
    }
  }
  draft.settling = [];
}

export function leave(
  draft: Draft,
  registration: RegistrationId,
  gone: NonNullable<RegistrationNow["gone"]>,
): void {
  change(draft.registrations, registration, (before) => ({
    ...before,
    gone,
    state: stateOf(before.parts, gone),
  }));
}

function withParts(registration: RegistrationNow, parts: readonly SendPart[]): RegistrationNow {
  return { ...registration, parts, state: stateOf(parts, registration.gone) };
}

function stateOf(parts: readonly SendPart[], gone: RegistrationNow["gone"]): ReceiverState {
  const running = parts.find((part) => part.state.type === "running");
  if (running !== undefined) {
    return running.state;
  }
  // A nested send that passes a receiver over says nothing about its turn in the outer send.
  const told = parts.find((part) => part.state.type !== "skipped") ?? parts[0];
  const state = told?.state ?? IDLE;
  return state.type === "waits its turn" ? state : (gone ?? state);
}
