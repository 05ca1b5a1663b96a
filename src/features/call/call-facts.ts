/** Words and figures about calls and sends. */
import type { SenderInfo } from "#engine/trace/events.ts";
import type { NamedPreview, Preview } from "#engine/trace/preview.ts";
import type { CallNow, ReceiverState, RegistrationNow, Snapshot } from "#engine/trace/snapshot.ts";
import { nameDuration, nameError } from "#engine/trace/wording.ts";

/** `receiver 2 of 3 · running` */
export function turnOf({ sent, registration, outcome }: CallNow): string {
  const receivers = sent?.receivers ?? [];
  const turn = receivers.indexOf(registration) + 1;
  return turn === 0 ? outcome : `receiver ${turn} of ${receivers.length} · ${outcome}`;
}

/** ` · 0.4 ms`, how long it really took; nothing while it runs. */
export function tookText(
  started: { at: number },
  ended: { at: number } | null | undefined,
): string {
  return ended ? ` · ${nameDuration(ended.at - started.at)}` : "";
}

/** What the receiver got: `sender`, then the arguments in the order of the send. */
export function argumentsOf(
  sent: { readonly sender: SenderInfo; readonly arguments: readonly NamedPreview[] },
  snapshot: Snapshot,
): readonly NamedPreview[] {
  return [{ name: "sender", value: senderPreview(sent.sender, snapshot) }, ...sent.arguments];
}

/** The words of the picture: `returned None`, `skipped: other sender`. */
export function stateText(state: ReceiverState): string {
  switch (state.type) {
    case "returned":
      return `returned ${state.value.text}`;
    case "raised":
      return `raised ${nameError(state.error)}`;
    case "skipped":
      return `skipped: ${state.reason}`;
    case "collected":
      return state.what === "receiver" ? "collected (weak reference)" : "its sender was collected";
    default:
      return state.type;
  }
}

export type Badge = { readonly text: string; readonly means: string };

/** What is special about a connection. */
export function badgesOf({ receiver, weak, uid }: RegistrationNow): readonly Badge[] {
  return [
    weak
      ? {
          text: "weak",
          means: "Held by a weak reference: it is gone when nobody else keeps the receiver.",
        }
      : { text: "weak=False", means: "The signal itself keeps the receiver alive." },
    ...(uid === null
      ? []
      : [{ text: `dispatch_uid ${uid}`, means: "Connects once only under this name." }]),
    ...(receiver.isAsync
      ? [{ text: "async", means: "Runs together with the other async receivers." }]
      : []),
    ...(receiver.kind === "function"
      ? []
      : [{ text: receiver.kind, means: "What kind of callable it is." }]),
  ];
}

function senderPreview(sender: SenderInfo, snapshot: Snapshot): Preview {
  const model = snapshot.models.get(sender.label);
  const path = model === undefined ? sender.label : `${model.module}.${model.name}`;
  if (sender.kind === "object") return { kind: "object", text: sender.label, type: "object" };
  return { kind: "class", text: `<class '${path}'>`, type: "type" };
}

/** The instance that the receiver was given, `null` for a signal without one. */
export function instanceOf({ sent }: CallNow): Preview | null {
  return sent?.arguments.find(({ name }) => name === "instance")?.value ?? null;
}
