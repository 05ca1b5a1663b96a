/** Recorded runs of scenarios, so that the first pop needs no Python. A test compares each with a live run. */
import type { Trace } from "#engine/trace/events.ts";

/** Part of the page: that of the first visit. */
const first = import.meta.glob<Trace>("./library/01-*/recording.json", {
  eager: true,
  import: "default",
});
const others = import.meta.glob<Trace>(
  ["./library/*/recording.json", "!./library/01-*/recording.json"],
  { import: "default" },
);

/** The recorded trace of a scenario's unchanged files; `undefined` if it has none, or it cannot be loaded. */
export function recordingOf(id: string): Trace | Promise<Trace | undefined> | undefined {
  return of(id, first) ?? of(id, others)?.().catch(() => undefined);
}

function of<Value>(id: string, recordings: { readonly [path: string]: Value }): Value | undefined {
  return Object.entries(recordings).find(([path]) => path.endsWith(`-${id}/recording.json`))?.[1];
}
