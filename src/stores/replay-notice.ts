import { count } from "#engine/trace/wording.ts";
import type { Notice } from "./notice-store.ts";

/** A run did not come to the end of its session: which line raised, counted from 1, and what was left out. */
export function replayNotice(
  session: readonly string[],
  failed: number,
  clearSession: () => void,
): Notice {
  const left = session.length - failed;
  const rest = left > 0 ? ` ${count(left, "later line")} did not run.` : "";
  return {
    text: `Line ${failed} of the session, ${session[failed - 1]}, raised when it was run again.${rest}`,
    tone: "problem",
    action: { label: "Clear session", run: clearSession },
  };
}
