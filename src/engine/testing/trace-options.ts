/** What the trace builder is told. */
import type { EventOf, ReceiverInfo, SenderInfo, SendMode, TraceEvent } from "../trace/events.ts";
import type { ErrorPreview, NamedPreview, Place, Preview } from "../trace/preview.ts";

/** An event without what the builder adds; `place` may be left out. */
export type Written<E extends TraceEvent = TraceEvent> = E extends TraceEvent
  ? Omit<E, "seq" | "at" | "parent" | "place"> & { readonly place?: Place | null }
  : never;

/** What a receiver does in a send: runs `during`, then raises `error`, if there is one, or returns `value` (or `None`). */
export type Behaviour = {
  readonly during?: () => void;
  readonly value?: Preview;
  readonly error?: ErrorPreview;
};

export type SendOptions = {
  readonly mode?: SendMode;
  readonly arguments?: readonly NamedPreview[];
  /** By name of the receiver. */
  readonly calls?: Readonly<Record<string, Behaviour>>;
  readonly place?: Place | null;
};

export type ConnectOptions = {
  readonly sender?: SenderInfo | null;
  readonly weak?: boolean;
  readonly uid?: string | null;
  readonly receiver?: Partial<ReceiverInfo>;
  readonly place?: Place | null;
};

export type OperationOptions = Partial<
  Pick<EventOf<"operation.started">, "instance" | "title" | "silent" | "place">
>;
