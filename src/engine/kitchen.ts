import { Signal, type SignalOptions } from "./dispatch/signal.ts";
import type { Host } from "./host.ts";
import { type RegistrationId, registrationId, type SignalId, signalId } from "./ids.ts";
import { createRecorder, type Moment, type Recorder } from "./trace/recorder.ts";

/** One run's world: its signals and what happened. */
export type Kitchen = {
  readonly host: Host;
  readonly recorder: Recorder;
  readonly signals: ReadonlyMap<SignalId, Signal>;
  createSignal(options: SignalOptions, moment: Moment): Signal;
};

export type KitchenOptions = { readonly maxEvents?: number };

export function createKitchen(host: Host, options: KitchenOptions = {}): Kitchen {
  const recorder = createRecorder({ now: () => host.now(), ...options });
  const signals = new Map<SignalId, Signal>();
  let registrations = 0;
  const nextRegistration = (): RegistrationId => {
    registrations += 1;
    return registrationId(registrations);
  };

  return {
    host,
    recorder,
    signals,
    createSignal(options, moment) {
      const id = signalId(signals.size + 1);
      const signal = new Signal(id, options, { host, recorder, nextRegistration });
      signals.set(id, signal);
      const { name, module, builtin } = options;
      recorder.record({ type: "signal.created", signal: id, name, module, builtin, ...moment });
      return signal;
    },
  };
}
