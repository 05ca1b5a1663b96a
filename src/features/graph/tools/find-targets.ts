/** What can be found by its name in the picture. */
import type { Cast } from "#engine/trace/cast.ts";
import type { Selection } from "#stores/selection-store.ts";
import type { Graph } from "../graph.ts";

export type Target = {
  readonly id: string;
  readonly kind: "sender" | "signal" | "receiver";
  readonly name: string;
  readonly selection: Selection;
};

const MAX_FOUND = 8;

export function targetsOf(graph: Graph, cast: Cast): readonly Target[] {
  return [
    ...graph.senders.map(
      ({ id, sender }): Target => ({
        ...{ id, kind: "sender", name: id.replace(/^sender /, "") },
        selection: { type: "sender", sender },
      }),
    ),
    ...graph.signals.map(
      ({ id, signal }): Target => ({
        ...{ id, kind: "signal", name: cast.signalName(signal) },
        selection: { type: "signal", signal },
      }),
    ),
    ...graph.receivers.map(
      ({ id, registration }): Target => ({
        ...{ id, kind: "receiver", name: cast.registration(registration)?.receiver.name ?? "" },
        selection: { type: "receiver", registration },
      }),
    ),
  ];
}

/** Names that begin so come first, then those that contain it; capitals do not matter. */
export function findTargets(targets: readonly Target[], wanted: string): readonly Target[] {
  const part = wanted.trim().toLowerCase();
  if (part === "") return [];
  const matching = targets.filter(({ name }) => name.toLowerCase().includes(part));
  const begins = ({ name }: Target) => name.toLowerCase().startsWith(part);
  return [...matching.filter(begins), ...matching.filter((target) => !begins(target))].slice(
    0,
    MAX_FOUND,
  );
}
