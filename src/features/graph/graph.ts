/** What the picture contains, before it has places: three columns of items and the wires between them. */
import type { RegistrationId, SenderKey, SignalId } from "#engine/ids.ts";

/** `since` is the number of events after which the thing is there; an item stays once it is there. */
type Item<Type extends string> = {
  readonly type: Type;
  /** Made of names, so that a dragged node keeps its place over an edit. */
  readonly id: string;
  readonly since: number;
};

export type SenderItem = Item<"sender"> & {
  readonly sender: SenderKey;
  /** Another sender has the same name: the app tells them apart. */
  readonly isNamesake: boolean;
};

export type SignalItem = Item<"signal"> & {
  readonly signal: SignalId;
  /** One per sender filter, in the order in which they are drawn. */
  readonly ports: readonly Port[];
};

/** Where the receivers of one sender filter are plugged in. `ANY_SENDER` for those without a filter. */
export type Port = { readonly sender: SenderKey; readonly label: string; readonly since: number };

export type ReceiverItem = Item<"receiver"> & {
  readonly registration: RegistrationId;
  /** Id of the signal's item. */
  readonly signal: string;
  readonly port: SenderKey;
};

export type GraphItem = SenderItem | SignalItem | ReceiverItem;

/** Stands for many senders of an app, or receivers of an app and a signal, in a picture that would be too large. */
export type BundleItem = Item<"bundle"> & {
  /** Name of the app. */
  readonly app: string;
  /** Id of the signal's item; empty for a bundle of senders. */
  readonly signal: string;
  readonly members: readonly (SenderItem | ReceiverItem)[];
  /** Shows the members instead. */
  readonly unfold: () => void;
};

/** What stands in the picture as a node of its own. */
export type VisibleItem = GraphItem | BundleItem;

/** A sender that has sent a signal or is listened to for it. */
export type SendWire = {
  readonly id: string;
  readonly since: number;
  readonly from: SenderItem;
  readonly to: SignalItem;
};

export type Graph = {
  readonly senders: readonly SenderItem[];
  readonly signals: readonly SignalItem[];
  /** By signal; within one in the order in which they are called. */
  readonly receivers: readonly ReceiverItem[];
  readonly wires: readonly SendWire[];
  /** Something is written in an atomic block, or waits for a commit. */
  readonly hasTrays: boolean;
  /** A receiver pops a toaster in its own turn. */
  readonly hasNests: boolean;
};
