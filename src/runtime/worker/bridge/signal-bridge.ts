/** Python's signals in the engine: made, connected, disconnected, swept. */
import type { ConnectRequest, Registration } from "#engine/dispatch/registration.ts";
import type { Rows, Signal, SignalOptions } from "#engine/dispatch/signal.ts";
import {
  ANY_SENDER,
  type Handle,
  handle,
  type ReceiverKey,
  type RegistrationId,
  registrationId,
  type SenderKey,
  type SignalId,
  senderKey,
  signalId,
  spanId,
} from "#engine/ids.ts";
import type { Kitchen } from "#engine/kitchen.ts";
import type { Moment } from "#engine/trace/recorder.ts";
import type { PythonHost } from "../python-host.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";

/** Python's number for "any sender". */
const ANY = 0;

export function keyOfSender(number: number): SenderKey {
  return number === ANY ? ANY_SENDER : senderKey(String(number));
}

export function findSignal(kitchen: Kitchen, id: SignalId): Signal {
  const signal = kitchen.signals.get(id);
  if (signal === undefined) throw new Error(`There is no signal ${id} in this run`);
  return signal;
}

type Connect = Moment & { readonly signal: SignalId; readonly senderKey: number } & Omit<
    ConnectRequest,
    "senderKey"
  >;
type Disconnect = Moment & {
  readonly signal: SignalId;
  readonly key: ReceiverKey;
  readonly senderKey: number;
  readonly name: string;
};
type Replace = Moment & {
  readonly signal: SignalId;
  readonly registrations: readonly RegistrationId[];
};

export function createSignalBridge(
  kitchen: Kitchen,
  host: PythonHost,
  guard: Guard,
): BridgeFunctions {
  const registrations = new Map<RegistrationId, Registration>();

  function remembered(id: RegistrationId): Registration {
    const registration = registrations.get(id);
    if (registration === undefined) throw new Error(`There is no registration ${id} in this run`);
    return registration;
  }

  return {
    /** The number of the new signal. */
    signal_create: guard.code((json: string) => {
      const { parent, place, ...options }: SignalOptions & Moment = JSON.parse(json);
      return kitchen.createSignal(options, { parent, place }).id;
    }),
    /** The number of the registration, 0 when the key was taken. */
    signal_connect: guard.code((json: string) => {
      const { signal, parent, place, ...request }: Connect = JSON.parse(json);
      const key = keyOfSender(request.senderKey);
      const registration = findSignal(kitchen, signal).connect(
        { ...request, senderKey: key },
        { parent, place },
      );
      if (registration === null) return 0;
      registrations.set(registration.id, registration);
      return registration.id;
    }),
    /** The number of the registration that was removed, 0 when there was none. */
    signal_disconnect: guard.code((json: string) => {
      const { signal, key, senderKey: sender, name, ...moment }: Disconnect = JSON.parse(json);
      return (
        findSignal(kitchen, signal).disconnect(key, keyOfSender(sender), name, moment)?.id ?? 0
      );
    }),
    /** A receiver or sender of the registration was collected. */
    signal_died: guard.code(
      (signal: number, registration: number, dead: number, parent: number) => {
        const row = remembered(registrationId(registration));
        const buried: Handle = handle(dead);
        host.bury(buried);
        const what = row.receiver === buried ? "receiver" : "sender";
        findSignal(kitchen, signalId(signal)).reportDeath(row, what, {
          parent: parent === 0 ? null : spanId(parent),
          place: null,
        });
        return 0;
      },
    ),
    /** The numbers of all registrations in order. */
    signal_rows: guard.json((signal: number) =>
      findSignal(kitchen, signalId(signal)).rows.map((row) => row.id),
    ),
    signal_replace: guard.code((json: string) => {
      const { signal, registrations: rows, ...moment }: Replace = JSON.parse(json);
      findSignal(kitchen, signal).replaceRows(rows.map(remembered), moment);
      return 0;
    }),
    signal_forget: guard.code((signal: number) => {
      findSignal(kitchen, signalId(signal)).forget();
      return 0;
    }),
    /** Who is served for a sender, as handles: the synchronous ones, then the asynchronous ones. */
    signal_serve: guard.json((signal: number, sender: number) =>
      handlesOf(findSignal(kitchen, signalId(signal)).serve(keyOfSender(sender))),
    ),
  };
}

function handlesOf({ sync, async }: Rows): readonly [readonly Handle[], readonly Handle[]] {
  return [sync.map((row) => row.receiver), async.map((row) => row.receiver)];
}
