/** Search in the bars of the timeline: by what they are about, and how it ended. */
import type { Cast } from "#engine/trace/cast.ts";
import type { EventOf } from "#engine/trace/events.ts";
import type { SpanNode } from "#engine/trace/spans.ts";
import { nameCalled } from "#engine/trace/titles.ts";
import { outcomeOf } from "./bar-facts.ts";
import type { Lanes } from "./lanes.ts";
import type { Matches } from "./matches.ts";
import type { TimelineItem } from "./moment.ts";

export const OUTCOMES = ["any", "raised", "returned", "skipped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Query = {
  /** Words; a bar must have them all, in any case, in its title or the name of its model, signal or receiver. */
  readonly text: string;
  readonly outcome: Outcome;
};

/** `null` when nothing is searched for. */
export function findMatches({ bars }: Lanes, query: Query, cast: Cast): Matches | null {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && query.outcome === "any") return null;
  const places: number[] = [];
  const found = new Set<number>();
  for (const { at, item } of bars) {
    if (!endedSo(item, query.outcome)) continue;
    const facts = words.length === 0 ? "" : factsOf(item, query.outcome, cast).toLowerCase();
    if (!words.every((word) => facts.includes(word))) continue;
    places.push(at);
    found.add(at);
  }
  return { places, has: (place) => found.has(place) };
}

function endedSo(item: TimelineItem, outcome: Outcome): boolean {
  switch (outcome) {
    case "any":
      return true;
    case "raised":
      return outcomeOf(item) === "raised";
    case "returned":
      return item.type === "span" && item.ended?.type === "call.returned";
    case "skipped":
      return (
        item.type === "span" &&
        item.started.type === "send.started" &&
        item.started.skipped.length > 0
      );
  }
}

/** All names by which a person may look for it. Receivers that were passed over count when one looks for those. */
function factsOf(item: TimelineItem, outcome: Outcome, cast: Cast): string {
  if (item.type === "row") return `${item.title} ${item.event.model}`;
  if (item.type !== "span") return item.title;
  return `${item.title} ${namesOf(item.started, outcome, cast)}`;
}

function namesOf(started: SpanNode["started"], outcome: Outcome, cast: Cast): string {
  if (started.type === "operation.started") return started.model;
  if (started.type === "send.started") return sendNames(started, outcome, cast);
  if (started.type !== "call.started") return "";
  const send = cast.startOf(started.send);
  return send?.type === "send.started" ? sendNames(send, "any", cast) : "";
}

function sendNames(send: EventOf<"send.started">, outcome: Outcome, cast: Cast): string {
  const skipped =
    outcome === "skipped"
      ? send.skipped.map(({ registration }) => nameCalled(registration, cast))
      : [];
  return [cast.signalName(send.signal), send.sender.label, ...skipped].join(" ");
}
