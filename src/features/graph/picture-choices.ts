/** What a person asks of the picture beside where to look. */
import type { TraceIndex } from "#stores/trace-index.ts";
import type { Graph } from "./graph.ts";

export type GraphFilter = (graph: Graph, index: TraceIndex) => Graph;

export type PictureChoices = {
  /** Leaves parts of the graph out; `null` shows all. It comes with the button, so that the first paint need not carry it. */
  readonly filter: GraphFilter | null;
  setFilter(filter: GraphFilter | null): void;
  /** The graph before the filter. */
  readonly whole: Graph;
  /** Verdicts are drawn as ghost edges. */
  readonly showsWhy: boolean;
  setShowsWhy(shows: boolean): void;
};
