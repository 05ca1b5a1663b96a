/** What the rules of `trace/why` are asked with, from a trace written by hand. */
import { createCast } from "../trace/cast.ts";
import type { Trace } from "../trace/events.ts";
import { replay } from "../trace/replay.ts";
import type { Evidence } from "../trace/why/verdict.ts";

export function evidenceOf(events: Trace, files: Evidence["files"] = {}): Evidence {
  return { events, snapshot: replay(events), cast: createCast(events), files };
}
