/** The trace on show and what is derived from it. */
import { createStore } from "zustand/vanilla";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { RunId } from "#runtime/protocol.ts";
import { createTraceIndex, type TraceIndex } from "./trace-index.ts";

export type TraceState = {
  /** Replaced whenever events arrive. */
  readonly index: TraceIndex;
  /** The run it came from; `null` for a recorded trace and before the first run. */
  readonly run: RunId | null;
};

export type TraceStore = ReturnType<typeof createTraceStore>;

export function createTraceStore() {
  return createStore<TraceState>()(() => ({ index: createTraceIndex([]), run: null }));
}

/** Events of the run on show are appended; those of another one start a new trace. */
export function withEvents(
  state: TraceState,
  run: RunId | null,
  events: readonly TraceEvent[],
): TraceState {
  const continues = state.run === run && run !== null;
  return { run, index: continues ? state.index.append(events) : createTraceIndex(events) };
}
