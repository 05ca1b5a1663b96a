/**
 * One sentence for the person, with what to do next. The newest one is shown until it is dismissed, replaced or no longer true:
 * it speaks of the project as it is and of the newest run.
 */
import { createStore } from "zustand/vanilla";

export type Notice = {
  readonly text: string;
  /** `problem`: something went wrong; announced at once. */
  readonly tone: "calm" | "problem";
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays true whatever is edited or run: as long as the project is open, or longer. */
  readonly lasts?: "in its project" | "always";
};

export type NoticeState = { readonly notice: Notice | null };

export type NoticeStore = ReturnType<typeof createNoticeStore>;

export function createNoticeStore() {
  return createStore<NoticeState>()(() => ({ notice: null }));
}
