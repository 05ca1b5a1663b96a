/**
 * Bundles for a picture that would be too large: the senders of an app are one node, and so are the receivers that an app has
 * connected to a signal. What a person unfolds stays unfolded.
 */
import { ANY_SENDER } from "#engine/ids.ts";
import type { Folding } from "../folding.ts";
import type { BundleItem, Graph, ReceiverItem, SenderItem, SignalItem } from "../graph.ts";

/** Fewer are shown one by one. */
const MIN_MEMBERS = 4;

export type FoldOptions = {
  /** Name of the app that a receiver belongs to. */
  readonly appOf: (receiver: ReceiverItem) => string;
  /** Ids of bundles that a person has unfolded. */
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (id: string) => void;
};

export function foldGraph(
  graph: Graph,
  { appOf, unfolded, unfold }: FoldOptions,
): Pick<Folding, "visible" | "hosts"> {
  const hosts = new Map<string, string>();

  /** Bundles stand where their first member stood. */
  function bundled<Member extends SenderItem | ReceiverItem>(
    items: readonly Member[],
    bundleOf: (item: Member) => Pick<BundleItem, "id" | "app" | "signal">,
  ): readonly (Member | BundleItem)[] {
    const members = new Map<string, Member[]>();
    for (const item of items) {
      const { id } = bundleOf(item);
      const own = members.get(id);
      if (own === undefined) members.set(id, [item]);
      else own.push(item);
    }
    return items.flatMap((item): (Member | BundleItem)[] => {
      const { id, app, signal } = bundleOf(item);
      const own = members.get(id) ?? [];
      if (own.length < MIN_MEMBERS || unfolded.has(id)) return [item];
      hosts.set(item.id, id);
      if (own[0] !== item) return [];
      const since = Math.min(...own.map((each) => each.since));
      return [{ type: "bundle", id, since, app, signal, members: own, unfold: () => unfold(id) }];
    });
  }

  const senders = bundled(graph.senders, ({ id }) => {
    const app = appOfSender(id);
    return { id: `bundle ${app}`, app, signal: "" };
  });
  const receivers = bundled(graph.receivers, (receiver) => {
    const app = appOf(receiver);
    return { id: `bundle ${app} ${receiver.signal}`, app, signal: receiver.signal };
  });
  const wires = graph.wires.map(({ from, to }) => ({
    from: { id: hosts.get(from.id) ?? from.id },
    to,
  }));
  const shownAlone = new Set(
    receivers.flatMap((item) => (item.type === "receiver" ? [item.signal] : [])),
  );
  const signals = graph.signals.map((signal) =>
    shownAlone.has(signal.id) || signal.ports.length < MIN_MEMBERS ? signal : onePort(signal),
  );
  return { visible: { senders, signals, receivers, wires }, hosts };
}

/** A signal whose receivers are all in bundles has one port for all sender filters. */
function onePort(signal: SignalItem): SignalItem {
  const { ports } = signal;
  const since = Math.min(...ports.map((port) => port.since));
  return { ...signal, ports: [{ sender: ANY_SENDER, label: `${ports.length} filters`, since }] };
}

/** `kitchen` of `sender kitchen.Profile`; what is no class of an app is on its own. */
function appOfSender(id: string): string {
  return /^sender (\w+)\./.exec(id)?.[1] ?? id;
}
