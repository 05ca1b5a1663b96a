/** How each receiver of a send fared, in the order of the send; those passed over come last. */
import type { RegistrationId, SpanId } from "#engine/ids.ts";
import type { CallNow, SendNow, Snapshot } from "#engine/trace/snapshot.ts";
import { nameError } from "#engine/trace/wording.ts";

export type Service = {
  readonly registration: RegistrationId;
  readonly call: SpanId | null;
  /** `returned None`, `waits its turn`, `not reached`, `skipped: other sender`. */
  readonly text: string;
};

export function serviceOf(send: SendNow, snapshot: Snapshot): readonly Service[] {
  const calls = new Map<RegistrationId, CallNow>();
  for (const span of send.calls) {
    const call = snapshot.calls.get(span);
    if (call !== undefined) calls.set(call.registration, call);
  }
  const served = send.started.receivers.map((registration) => {
    const call = calls.get(registration);
    if (call !== undefined) return { registration, call: call.span, text: callText(call) };
    return {
      registration,
      call: null,
      text: send.outcome === "running" ? "waits its turn" : "not reached",
    };
  });
  const passed = send.started.skipped.map(({ registration, reason }) => ({
    registration,
    call: null,
    text: `skipped: ${reason}`,
  }));
  return [...served, ...passed];
}

function callText({ ended, outcome }: CallNow): string {
  if (ended === null) return outcome;
  return ended.type === "call.returned"
    ? `returned ${ended.value.text}`
    : `raised ${nameError(ended.error)}`;
}
