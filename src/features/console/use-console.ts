import { useMoment } from "#stores/stores-context.tsx";
import { type ConsoleRecord, consoleRecordOf, countVisible } from "./console-entries.ts";

export type ConsoleView = ConsoleRecord & {
  /** How many of the entries the playhead has passed. */
  readonly visible: number;
  /** Number of events played. */
  readonly eventCount: number;
};

/** The console at the playhead. */
export function useConsole(): ConsoleView {
  const { index, playhead } = useMoment();
  const eventCount = index.eventCountAt(playhead);
  const record = consoleRecordOf(index);
  return { ...record, visible: countVisible(record.entries, eventCount), eventCount };
}
