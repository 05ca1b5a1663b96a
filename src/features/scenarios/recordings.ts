/** Recorded runs of scenarios, so that the first pop needs no Python. A test compares each with a live run. */
import type { Trace } from "#engine/trace/events.ts";

const recordings = import.meta.glob<Trace>("./library/*/recording.json", {
  eager: true,
  import: "default",
});

/** The recorded trace of a scenario's unchanged files, if there is one. */
export function recordingOf(id: string): Trace | undefined {
  return Object.entries(recordings).find(([path]) => path.endsWith(`-${id}/recording.json`))?.[1];
}
