import { useDeferredValue, useMemo } from "react";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import { type ConsoleEntry, consoleEntries, countVisible } from "./console-entries.ts";

export type ConsoleView = {
  /** Entries up to the playhead. */
  readonly visible: readonly ConsoleEntry[];
  /** Number of events played. */
  readonly eventCount: number;
  /** Session lines of the whole run, oldest first. */
  readonly inputs: readonly string[];
  /** The newest session line, if it raised. */
  readonly failed: { readonly text: string; readonly seq: number } | null;
};

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;

/** The console at the playhead; the entries of a trace are found once. */
export function useConsole(): ConsoleView {
  const index = useTraceIndex();
  const eventCount = index.eventCountAt(usePlayback(selectPlayhead));
  // A run that arrives in many messages is read when there is time, not at each of them.
  const read = useDeferredValue(index);
  const entries = useMemo(() => consoleEntries(read.events, read.cast), [read]);
  const { inputs, failed } = useMemo(() => linesOf(entries), [entries]);
  const visible = useMemo(
    () => entries.slice(0, countVisible(entries, eventCount)),
    [entries, eventCount],
  );
  return { visible, eventCount, inputs, failed };
}

function linesOf(entries: readonly ConsoleEntry[]): Pick<ConsoleView, "inputs" | "failed"> {
  const lines = entries.filter((entry) => entry.kind === "input");
  const newest = lines.at(-1);
  const error =
    newest && entries.findLast((entry) => entry.kind === "error" && entry.seq > newest.seq);
  return {
    inputs: lines.map((entry) => entry.text),
    failed: newest && error ? { text: newest.text, seq: error.seq } : null,
  };
}
