/** How a bar looks and what it is called. */

import { marksOfRow, marksOfSpan } from "#engine/trace/marks.ts";
import type { SpanOutcome } from "#engine/trace/spans.ts";
import { nameDuration } from "#engine/trace/wording.ts";
import type { Cluster } from "./drawing.ts";
import type { Bar } from "./lanes.ts";
import type { TimelineItem } from "./moment.ts";

export type BarLook = "sender" | "signal" | "receiver" | "quiet" | "tray" | "topology";

const LOOKS = {
  operation: "sender",
  send: "signal",
  call: "receiver",
  transaction: "tray",
  callback: "receiver",
  line: "quiet",
} as const;

export function lookOf(item: TimelineItem): BarLook {
  if (item.type === "topology") return "topology";
  return item.type === "span" ? LOOKS[item.kind] : "quiet";
}

/** `done` for everything that has no outcome of its own. */
export function outcomeOf(item: TimelineItem): SpanOutcome {
  if (item.type === "error") return "raised";
  return item.type === "span" ? item.outcome : "done";
}

/** What can be read on it, outcome and steps: `post_save → 3 receivers, steps 4 to 16`. */
export function nameOfBar({ item, from, to }: Bar): string {
  const outcome = outcomeOf(item);
  const steps = to - from === 1 ? `step ${to}` : `steps ${from + 1} to ${to}`;
  const place = placeText(item);
  const title = place === null ? item.title : `${item.title} ${place}`;
  return [title, ...(outcome === "done" ? [] : [outcome]), steps].join(", ");
}

/** For the tooltip: where it was written, and how long it really took. */
export function detailsOf({ item }: Bar): string {
  if (item.type !== "span") return item.title;
  const { place } = item.started;
  const where = place === null ? "" : ` at ${place.file}:${place.line}`;
  const took = durationText(item);
  return `${item.title}${where}${took === null ? "" : `, ${took}`}`;
}

/** `main.py:4` behind an operation that a person wrote. */
export function placeText(item: TimelineItem): string | null {
  if (item.type !== "span" || item.kind !== "operation" || item.started.place === null) return null;
  const { file, line } = item.started.place;
  return `${file.split("/").at(-1)}:${line}`;
}

/** Lets other panels point at it (`trace/marks.ts`); single moments have none. */
export function marksOfBar({ item }: Bar): string | undefined {
  if (item.type === "span") return marksOfSpan(item.started);
  return item.type === "row" ? marksOfRow(item.event) : undefined;
}

/** `12 parts, steps 301 to 340, 2 raised`. */
export function nameOfCluster({ places, from, to, raised }: Cluster): string {
  const burnt = raised === 0 ? [] : [`${raised} raised`];
  return [`${places.length} parts`, `steps ${from + 1} to ${to}`, ...burnt].join(", ");
}

/** How long it really took; `null` while it runs, and for what takes no time. */
export function durationText(item: TimelineItem): string | null {
  return item.type !== "span" || item.duration === null ? null : nameDuration(item.duration);
}
