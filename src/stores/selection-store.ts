/** What the person looks at: a node of the graph, a span of the timeline. */
import { createStore } from "zustand/vanilla";
import type { RegistrationId, SenderKey, SignalId, SpanId } from "#engine/ids.ts";

export type Selection =
  | { readonly type: "sender"; readonly sender: SenderKey }
  | { readonly type: "signal"; readonly signal: SignalId }
  | { readonly type: "receiver"; readonly registration: RegistrationId }
  | { readonly type: "span"; readonly span: SpanId };

/** The parts of the side panel. */
export type SideTab = "call" | "models" | "why";

export type SelectionState = {
  readonly selection: Selection | null;
  /** The part that was asked for last, and how many times one was: the same one may be asked for again. */
  readonly sideTab: SideTab;
  readonly sideAsks: number;
  /** The marks (`trace/marks.ts`) under the pointer, else under the focus. */
  readonly pointed: string | null;
};

export type SelectionStore = ReturnType<typeof createSelectionStore>;

export function createSelectionStore() {
  return createStore<SelectionState>()(() => ({
    selection: null,
    sideTab: "call",
    sideAsks: 0,
    pointed: null,
  }));
}
