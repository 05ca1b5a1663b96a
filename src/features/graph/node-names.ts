/** Accessible names of the nodes and the words of the states: one place, so that picture and speech agree. */
import { assertNever } from "#engine/assert-never.ts";
import type {
  ReceiverState,
  RegistrationNow,
  SenderNow,
  SignalNow,
} from "#engine/trace/snapshot.ts";

/** Longer values are cut in names and on nodes; the Call panel has them whole. */
const MAX_VALUE = 40;

export function senderName({ sender, rows }: SenderNow): string {
  return rows === null ? `Sender ${sender.label}` : `Sender ${sender.label}, ${rowCount(rows)}`;
}

export function signalName({ name, sent }: SignalNow): string {
  return `Signal ${name}, sent ${times(sent)}`;
}

export function receiverName({ receiver, calls, state }: RegistrationNow): string {
  return `Receiver ${receiver.name}, called ${times(calls)}, ${stateWords(state)}`;
}

/** `returned None`, `skipped: other sender`: the words of the state with what belongs to it. */
export function stateWords(state: ReceiverState): string {
  switch (state.type) {
    case "returned":
      return `returned ${cut(state.value.text)}`;
    case "raised":
      return `raised ${state.error.type.split(".").at(-1)}`;
    case "skipped":
      return `skipped: ${state.reason}`;
    case "idle":
    case "waits its turn":
    case "running":
    case "stopped":
    case "not reached":
    case "collected":
    case "disconnected":
      return state.type;
    default:
      return assertNever(state);
  }
}

export function rowCount(rows: number): string {
  return rows === 1 ? "1 row" : `${rows} rows`;
}

export function times(count: number): string {
  return count === 1 ? "1 time" : `${count} times`;
}

export function cut(text: string): string {
  return text.length <= MAX_VALUE ? text : `${text.slice(0, MAX_VALUE - 1)}…`;
}
