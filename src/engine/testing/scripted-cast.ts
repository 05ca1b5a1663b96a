/** Receivers and senders of a scripted kitchen, and what its signals need of it. */
import type { Registration } from "../dispatch/registration.ts";
import type { Handle, SenderKey } from "../ids.ts";
import type { Kitchen } from "../kitchen.ts";
import type { ReceiverInfo, SenderInfo } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";

export type Named = { readonly [name: string]: unknown };
/** What a receiver is called with. */
export type Given = { readonly sender: Sender | null; readonly named: Named };
export type Handler = (given: Given) => unknown;

export type Receiver = {
  readonly handler: Handler;
  readonly handle: Handle;
  readonly info: ReceiverInfo;
};

export type Sender = {
  readonly key: SenderKey;
  readonly handle: Handle;
  readonly info: SenderInfo;
};

/** The span in which the running receiver was called, and how many sends enclose it. */
export type Cause = { readonly moment: Moment; readonly nesting: number };

export type Stage = {
  readonly kitchen: Kitchen;
  cause: Cause;
  /** Whether recorded sends take the engine's steps even where a plan would do. */
  readonly stepwise: boolean;
  receiverOf(registration: Registration): Receiver;
  /** Has the death of the receiver and the sender of this connection reported. */
  watch(report: (what: "receiver" | "sender") => void, registration: Registration): void;
};

/** An error that even a robust send lets through, as Python's `KeyboardInterrupt`. */
export class Uncatchable extends Error {
  override readonly name = "Uncatchable";
}
