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
  readonly sideTab: SideTab;
  /** The marks (`trace/marks.ts`) under the pointer, else under the focus. */
  readonly pointed: string | null;
};

export type SelectionStore = ReturnType<typeof createSelectionStore>;

export function createSelectionStore() {
  return createStore<SelectionState>()(() => ({
    selection: null,
    sideTab: "models",
    pointed: null,
  }));
}
