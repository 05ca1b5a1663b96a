/** What can be found by its name in the picture. */
import type { Cast } from "#engine/trace/cast.ts";
import type { Selection } from "#stores/selection-store.ts";
import { appName } from "../crowd/app-name.ts";
import type { Graph } from "../graph.ts";

export type Target = {
  readonly id: string;
  readonly kind: "sender" | "signal" | "receiver";
  readonly name: string;
  /** Tells receivers of one name apart; empty for what needs none. */
  readonly app: string;
  readonly selection: Selection;
};

const MAX_FOUND = 8;

export function targetsOf(graph: Graph, cast: Cast): readonly Target[] {
  return [
    ...graph.senders.map(
      ({ id, sender }): Target => ({
        ...{ id, kind: "sender", name: id.replace(/^sender /, ""), app: "" },
        selection: { type: "sender", sender },
      }),
    ),
    ...graph.signals.map(
      ({ id, signal }): Target => ({
        ...{ id, kind: "signal", name: cast.signalName(signal), app: "" },
        selection: { type: "signal", signal },
      }),
    ),
    ...graph.receivers.map(({ id, registration }): Target => {
      const { name = "", module = "" } = cast.registration(registration)?.receiver ?? {};
      const selection = { type: "receiver", registration } as const;
      return { id, kind: "receiver", name, app: appName(module), selection };
    }),
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
