/** Branded numbers and strings. Brands are made here and nowhere else. */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Number of a signal, in order of creation, from 1. */
export type SignalId = Brand<number, "SignalId">;
/** Number of one successful `connect`, from 1. */
export type RegistrationId = Brand<number, "RegistrationId">;
/** Number of a span: anything that starts and ends (operation, send, call, transaction, session line). One counter for all, from 1. */
export type SpanId = Brand<number, "SpanId">;
/** The host's number for one of its objects. */
export type Handle = Brand<number, "Handle">;
/** Identity of a sender as the host sees it (Django: `_make_id`). */
export type SenderKey = Brand<string, "SenderKey">;
/** Identity of a receiver as the host sees it (Django: `_make_id`). */
export type ReceiverKey = Brand<string, "ReceiverKey">;

/** The key of "any sender" (Django: `NONE_ID`). */
export const ANY_SENDER = "any" as SenderKey;

export function signalId(value: number): SignalId {
  return value as SignalId;
}
export function registrationId(value: number): RegistrationId {
  return value as RegistrationId;
}
export function spanId(value: number): SpanId {
  return value as SpanId;
}
export function handle(value: number): Handle {
  return value as Handle;
}
export function senderKey(value: string): SenderKey {
  return value as SenderKey;
}
export function receiverKey(value: string): ReceiverKey {
  return value as ReceiverKey;
}
