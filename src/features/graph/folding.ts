/** What a picture that is too large puts in the place of its graph. */
import type { Arrangeable, Box, Layout } from "./arrange.ts";
import type { BundleItem, ReceiverItem, SenderItem } from "./graph.ts";
import type { KitchenNodeTypes } from "./nodes/node-types.ts";

export type Folding = {
  /** The graph in which bundles stand for their members. */
  readonly visible: Omit<Arrangeable, "senders" | "receivers"> & {
    readonly senders: readonly (SenderItem | BundleItem)[];
    readonly receivers: readonly (ReceiverItem | BundleItem)[];
  };
  /** Id of the bundle by id of the member. */
  readonly hosts: ReadonlyMap<string, string>;
  readonly nodeTypes: KitchenNodeTypes;
  /** Folds all again; `null` when nothing is unfolded. */
  readonly foldAll: (() => void) | null;
};

/** Members stand where their bundle does: wires and slices find them there. */
export function withHosts(layout: Layout, hosts: Folding["hosts"]): Layout {
  if (hosts.size === 0) return layout;
  const boxes = new Map<string, Box>(layout.boxes);
  for (const [member, host] of hosts) {
    const box = layout.boxes.get(host);
    if (box !== undefined) boxes.set(member, box);
  }
  return { ...layout, boxes };
}
