import { QuickSend } from "./dispatch/quick-send.ts";
import { type OpenSend, openSend, type SendRequest } from "./dispatch/send.ts";
import { Signal, type SignalOptions } from "./dispatch/signal.ts";
import type { Host } from "./host.ts";
import { type RegistrationId, registrationId, type SignalId, signalId } from "./ids.ts";
import { createRecorder, type Limit, type Moment, type Recorder } from "./trace/recorder.ts";

/** One run's world: its signals and what happened. */
export type Kitchen = {
  readonly host: Host;
  readonly recorder: Recorder;
  readonly signals: ReadonlyMap<SignalId, Signal>;
  createSignal(options: SignalOptions, moment: Moment): Signal;
  /**
   * Starts a recorded send, `nesting` sends inside others.
   * Gives `null` when that is too deep: the host lets its own error for it go through the caller.
   */
  openSend(request: SendRequest, nesting: number): OpenSend | null;
  /** Whether a send inside so many others is not refused. */
  mayNest(nesting: number): boolean;
  /** A send for a host whose receivers are functions, `nesting` sends inside others, where it may nest. Free again when it is over. */
  quickSend(nesting: number): QuickSend;
};

export type KitchenOptions = { readonly events?: Limit; readonly nesting?: Limit };

const EVENTS: Limit = { max: 20_000, sentence: "The run made more than 20,000 events." };
const NESTING: Limit = { max: 100, sentence: "Receivers were nested 100 deep." };

export function createKitchen(host: Host, options: KitchenOptions = {}): Kitchen {
  const { events = EVENTS, nesting: tooDeep = NESTING } = options;
  const recorder = createRecorder(host, events);
  const signals = new Map<SignalId, Signal>();
  const quickSends: QuickSend[] = [];
  let registrations = 0;
  const nextRegistration = (): RegistrationId => {
    registrations += 1;
    return registrationId(registrations);
  };

  return {
    host,
    recorder,
    signals,
    createSignal(signalOptions, moment) {
      const id = signalId(signals.size + 1);
      const signal = new Signal(id, signalOptions, { host, recorder, nextRegistration });
      signals.set(id, signal);
      const { name, module, builtin } = signalOptions;
      recorder.record({ type: "signal.created", signal: id, name, module, builtin, ...moment });
      return signal;
    },
    mayNest: (nesting) => nesting < tooDeep.max,
    openSend(request, nesting) {
      if (this.mayNest(nesting)) return openSend(recorder, request);
      const { sentence } = tooDeep;
      recorder.record({ type: "limit.reached", limit: "MAX_NESTING", sentence, ...request.moment });
      return null;
    },
    quickSend(nesting) {
      const known = quickSends[nesting];
      if (known !== undefined) return known;
      const send = new QuickSend(recorder, nesting + 1);
      quickSends[nesting] = send;
      return send;
    },
  };
}
