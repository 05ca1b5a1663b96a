/** What the rules of `trace/why` are asked with, from a trace written by hand. */
import { createCast } from "../trace/cast.ts";
import type { Trace } from "../trace/events.ts";
import { replay } from "../trace/replay.ts";
import { explainSilence } from "../trace/why/explain.ts";
import type { Evidence, Verdict } from "../trace/why/verdict.ts";

export function evidenceOf(events: Trace, files: Evidence["files"] = {}): Evidence {
  return { events, snapshot: replay(events), cast: createCast(events), files };
}

/** All verdicts at once. */
export function verdictsOf(evidence: Evidence): readonly Verdict[] {
  const rules = explainSilence(evidence);
  for (;;) {
    const step = rules.next();
    if (step.done) return step.value;
  }
}
