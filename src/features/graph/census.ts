/** Notes, event by event, what the picture may show and since when. */
import type { RegistrationId, SenderKey, SignalId } from "#engine/ids.ts";
import type { EventOf, ModelInfo, Phase, SenderInfo, TraceEvent } from "#engine/trace/events.ts";

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

export type CensusTaker = {
  /** In the order of the trace. Does the picture show anything more, or otherwise, for it? */
  take(event: TraceEvent): boolean;
  census(): Census;
};

export function createCensus(): CensusTaker {
  const models = new Map<SenderKey, { model: ModelInfo; since: number }>();
  const signals = new Map<SignalId, NamedSignal>();
  const registrations = new Map<RegistrationId, EventOf<"receiver.connected">>();
  const sends = new Map<SignalId, Map<SenderKey, Sighting>>();
  const operations = new Map<string, number>();
  let phase: Phase | null = null;
  let hasTrays = false;
  let hasNests = false;
  let sending = 0;

  function takeSend({ signal, sender, seq }: EventOf<"send.started">): boolean {
    const setup = phase === "setup";
    const ofSignal = sends.get(signal) ?? new Map<SenderKey, Sighting>();
    sends.set(signal, ofSignal);
    const seen = ofSignal.get(sender.key);
    const isNews = seen === undefined || (seen.setup && !setup);
    if (isNews) ofSignal.set(sender.key, { signal, sender, since: seq, setup });
    const nests = sending > 0 && !hasNests;
    hasNests ||= nests;
    sending += 1;
    return isNews || nests;
  }
  function take(event: TraceEvent): boolean {
    switch (event.type) {
      case "phase.started":
        phase = event.phase;
        return false;
      case "model.declared":
        models.set(event.model.key, { model: event.model, since: event.seq });
        return true;
      case "signal.created": {
        const { signal, name, module, builtin, seq } = event;
        signals.set(signal, { signal, name, module, builtin, since: seq });
        return true;
      }
      case "signal.named": {
        const created = signals.get(event.signal);
        if (created === undefined) return false;
        signals.set(event.signal, { ...created, name: event.name, module: event.module });
        return true;
      }
      case "receiver.connected":
        if (registrations.has(event.registration)) return false;
        registrations.set(event.registration, event);
        return true;
      case "send.started":
        return takeSend(event);
      case "send.finished":
      case "send.aborted":
        sending -= 1;
        return false;
      case "operation.started":
        if (phase === "setup" || operations.has(event.model)) return false;
        operations.set(event.model, event.seq);
        return true;
      case "transaction.began":
      case "callback.queued": {
        const isFirst = !hasTrays;
        hasTrays = true;
        return isFirst;
      }
      default:
        return false;
    }
  }
  return {
    take,
    census: () => ({
      ...{ models, signals, registrations, operations, hasTrays, hasNests },
      sends: [...sends.values()]
        .flatMap((ofSignal) => [...ofSignal.values()])
        .sort((one, other) => one.since - other.since),
    }),
  };
}
