import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import { type ConsoleRecord, consoleRecordOf, countVisible } from "./console-entries.ts";

export type ConsoleView = ConsoleRecord & {
  /** How many of the entries the playhead has passed. */
  readonly visible: number;
  /** Number of events played. */
  readonly eventCount: number;
};

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;

/** The console at the playhead. */
export function useConsole(): ConsoleView {
  const index = useTraceIndex();
  const eventCount = index.eventCountAt(usePlayback(selectPlayhead));
  const record = consoleRecordOf(index);
  return { ...record, visible: countVisible(record.entries, eventCount), eventCount };
}
