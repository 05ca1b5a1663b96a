/** The engine and its oracle as `Dispatch`es, for programs to run on. */
import type { TraceEvent } from "../trace/events.ts";
import { type MakeDispatch, SENDERS, SIGNALS } from "./dispatch-program.ts";
import { type NaiveConnection, NaiveSignal } from "./naive-dispatch.ts";
import { Uncatchable } from "./scripted-cast.ts";
import { ScriptedKitchen, type ScriptedOptions } from "./scripted-kitchen.ts";

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error(`There is no number ${index}`);
  return value;
}

const NAMED = { created: true, slices: 2, instance: new Map() };

export const naive: MakeDispatch = (program, call) => {
  const deadReceivers = new Set<number>();
  const deadSenders = new Set<number>();
  const world = {
    isAlive: (receiver: number) => !deadReceivers.has(receiver),
    isSenderAlive: (sender: number) => !deadSenders.has(sender),
    isAsync: (receiver: number) => at(program.receivers, receiver).isAsync,
    call,
    isCaught: (error: unknown) => !(error instanceof Uncatchable),
  };
  const signals = times(SIGNALS, () => new NaiveSignal(world));
  const plain = ({ receiver, sender, weak, uid }: NaiveConnection): NaiveConnection => ({
    ...{ receiver, sender, weak, uid },
  });
  return {
    connect: (connection) => at(signals, connection.signal).connect(plain(connection)),
    disconnect: (connection) => at(signals, connection.signal).disconnect(plain(connection)),
    killReceiver: (receiver) => deadReceivers.add(receiver),
    killSender: (sender) => deadSenders.add(sender),
    hasListeners: (signal, sender) => at(signals, signal).hasListeners(sender),
    send: (signal, sender, robust) => at(signals, signal).send(sender, robust),
  };
};

/** The engine with recording on or off; `watch` gets the kitchen's events. Its second signal caches. */
export function engine(
  recording: boolean,
  watch?: (events: () => TraceEvent[]) => void,
  limits: ScriptedOptions = {},
): MakeDispatch {
  return (program, call) => {
    const kitchen = new ScriptedKitchen({ nesting: { max: 100, sentence: "" }, ...limits });
    kitchen.kitchen.recorder.on = recording;
    watch?.(() => kitchen.kitchen.recorder.drain());
    const receivers = program.receivers.map(({ isAsync }, index) =>
      kitchen.receiver(String(index), () => call(index), { isAsync }),
    );
    const senders = times(SENDERS, (index) => kitchen.sender(`Sender${index}`));
    const signals = times(SIGNALS, (index) => kitchen.signal(`signal_${index}`, index === 1));
    const senderOf = (sender: number | null) => (sender === null ? null : at(senders, sender));
    const options = ({ sender, weak, uid }: NaiveConnection) => ({
      sender: senderOf(sender),
      weak,
      ...(uid === null ? {} : { uid }),
    });
    return {
      connect: (each) =>
        at(signals, each.signal).connect(at(receivers, each.receiver), options(each)),
      disconnect: (each) =>
        at(signals, each.signal).disconnect(at(receivers, each.receiver), options(each)),
      killReceiver: (receiver) => kitchen.kill(at(receivers, receiver)),
      killSender: (sender) => kitchen.kill(at(senders, sender)),
      hasListeners: (signal, sender) => at(signals, signal).hasListeners(senderOf(sender)),
      send(signal, sender, robust) {
        const from = at(signals, signal);
        const to = senderOf(sender);
        const responses = robust ? from.sendRobust(to, NAMED) : from.send(to, NAMED);
        return [...responses].map(([receiver, value]) => [Number(receiver.info.name), value]);
      },
    };
  };
}
