/** Which senders, signals and registrations exist at a playhead. */
import { change, type Draft, put } from "./draft.ts";
import type { EventOf, ModelInfo, SenderInfo } from "./events.ts";

/** A model is a sender from its declaration on, and has a table. */
export function declareModel(draft: Draft, model: ModelInfo): void {
  put(draft.models, model.label, model);
  put(draft.tables, model.label, {
    model,
    rows: draft.tables.read.get(model.label)?.rows ?? new Map(),
  });
  const before = draft.senders.read.get(model.key);
  put(draft.senders, model.key, {
    sender: { key: model.key, label: model.label, name: model.name, kind: "model" },
    model,
    rows: before?.rows ?? 0,
    active: before?.active ?? false,
    waiting: before?.waiting ?? [],
  });
}

/** Makes the sender known if it is not; a sender can be connected to before it ever sends. */
export function addSender(draft: Draft, sender: SenderInfo): void {
  if (!draft.senders.read.has(sender.key)) {
    put(draft.senders, sender.key, { sender, model: null, rows: null, active: false, waiting: [] });
  }
}

export function touchModel(draft: Draft, label: string): void {
  const model = draft.models.read.get(label);
  if (model !== undefined) {
    change(draft.senders, model.key, (sender) => ({ ...sender, active: true }));
  }
}

export function addSignal(draft: Draft, event: EventOf<"signal.created">): void {
  put(draft.signals, event.signal, {
    id: event.signal,
    name: event.name,
    module: event.module,
    builtin: event.builtin,
    place: event.place,
    sent: 0,
    sending: [],
  });
}

export function nameSignal(draft: Draft, event: EventOf<"signal.named">): void {
  change(draft.signals, event.signal, (signal) => ({
    ...signal,
    name: event.name,
    module: event.module,
    place: signal.place ?? event.place,
  }));
}

/** A registration that was taken away and is put back (`Signal.receivers` assigned) keeps its count of calls. */
export function addRegistration(draft: Draft, event: EventOf<"receiver.connected">): void {
  if (event.sender !== null) {
    addSender(draft, event.sender);
  }
  const before = draft.registrations.read.get(event.registration);
  put(draft.registrations, event.registration, {
    id: event.registration,
    signal: event.signal,
    receiver: event.receiver,
    sender: event.sender,
    weak: event.weak,
    uid: event.uid,
    place: event.place,
    state: { type: "idle" },
    parts: [],
    gone: null,
    calls: before?.calls ?? 0,
    lastCall: before?.lastCall ?? null,
  });
}
