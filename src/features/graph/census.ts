/** One walk over the trace that notes what the picture may show and since when. */
import type { RegistrationId, SenderKey, SignalId } from "#engine/ids.ts";
import type { EventOf, ModelInfo, Phase, SenderInfo, Trace } from "#engine/trace/events.ts";

export type Sighting = {
  readonly signal: SignalId;
  readonly sender: SenderInfo;
  /** First time that it was seen. */
  readonly since: number;
  /** Django sends signals of its own while it sets up; alone they do not make a signal or a sender worth showing. */
  readonly setup: boolean;
};

export type NamedSignal = {
  readonly signal: SignalId;
  readonly name: string;
  readonly module: string;
  readonly builtin: boolean;
  readonly since: number;
};

export type Census = {
  readonly models: ReadonlyMap<SenderKey, { readonly model: ModelInfo; readonly since: number }>;
  readonly signals: ReadonlyMap<SignalId, NamedSignal>;
  readonly registrations: ReadonlyMap<RegistrationId, EventOf<"receiver.connected">>;
  /** First send of each signal by each sender. */
  readonly sends: readonly Sighting[];
  /** First operation on each model outside of setup, by its label. */
  readonly operations: ReadonlyMap<string, number>;
  readonly hasTrays: boolean;
  readonly hasNests: boolean;
};

export function takeCensus(trace: Trace): Census {
  const models = new Map<SenderKey, { model: ModelInfo; since: number }>();
  const signals = new Map<SignalId, NamedSignal>();
  const registrations = new Map<RegistrationId, EventOf<"receiver.connected">>();
  const sends = new Map<string, Sighting>();
  const operations = new Map<string, number>();
  let phase: Phase | null = null;
  let hasTrays = false;
  let hasNests = false;
  let sending = 0;
  for (const event of trace) {
    if (event.type === "phase.started") {
      phase = event.phase;
    } else if (event.type === "model.declared") {
      models.set(event.model.key, { model: event.model, since: event.seq });
    } else if (event.type === "signal.created") {
      const { signal, name, module, builtin, seq } = event;
      signals.set(signal, { signal, name, module, builtin, since: seq });
    } else if (event.type === "signal.named") {
      const created = signals.get(event.signal);
      if (created !== undefined)
        signals.set(event.signal, { ...created, name: event.name, module: event.module });
    } else if (event.type === "receiver.connected") {
      if (!registrations.has(event.registration)) registrations.set(event.registration, event);
    } else if (event.type === "send.started") {
      const { signal, sender, seq } = event;
      const setup = phase === "setup";
      const pair = `${signal} ${sender.key}`;
      const seen = sends.get(pair);
      if (seen === undefined || (seen.setup && !setup))
        sends.set(pair, { signal, sender, since: seq, setup });
      hasNests ||= sending > 0;
      sending += 1;
    } else if (event.type === "send.finished" || event.type === "send.aborted") {
      sending -= 1;
    } else if (
      event.type === "operation.started" &&
      phase !== "setup" &&
      !operations.has(event.model)
    ) {
      operations.set(event.model, event.seq);
    } else if (event.type === "transaction.began" || event.type === "callback.queued") {
      hasTrays = true;
    }
  }
  return {
    models,
    signals,
    registrations,
    sends: [...sends.values()],
    operations,
    hasTrays,
    hasNests,
  };
}
