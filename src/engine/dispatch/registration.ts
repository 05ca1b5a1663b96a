import type { Handle, ReceiverKey, RegistrationId, SenderKey } from "../ids.ts";
import type { ReceiverInfo, SenderInfo } from "../trace/events.ts";

/** What a host asks to connect. Keys decide, handles answer for life and death, the rest is for the trace. */
export type ConnectRequest = {
  /** Identity of the receiver, or of the `dispatch_uid` in its place. */
  readonly key: ReceiverKey;
  readonly senderKey: SenderKey;
  readonly receiver: Handle;
  /** `null` when any sender will do or the sender cannot die before the signal. */
  readonly sender: Handle | null;
  readonly weak: boolean;
  readonly isAsync: boolean;
  readonly receiverInfo: ReceiverInfo;
  readonly senderInfo: SenderInfo | null;
  /** The `dispatch_uid` as text, `null` without one. */
  readonly uid: string | null;
};

/** One row of a signal: who is called for which sender. */
export type Registration = ConnectRequest & { readonly id: RegistrationId };

/** Rows with an equal lookup key are the same connection (Django: `lookup_key`). */
export function lookupKey(key: ReceiverKey, senderKey: SenderKey): string {
  return `${key}|${senderKey}`;
}
