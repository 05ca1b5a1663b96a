/** Parses what comes out of the worker. It may have been forged by the person's Python: nothing is believed unread. */
import * as v from "valibot";
import { MAX_BATCH, MAX_MESSAGE_CHARACTERS, MAX_MESSAGE_PARTS } from "./limits.ts";
import type { FromWorker } from "./protocol.ts";
import { fitsBudget } from "./schema/budget.ts";
import { traceEvent } from "./schema/event-schema.ts";
import { count, list, milliseconds, name, text } from "./schema/parts.ts";
import { frame, place } from "./schema/preview-schema.ts";

const run = count;

const problem = v.object({
  severity: v.picklist(["error", "warning"]),
  message: text,
  frame: v.nullable(frame),
});

const timing = v.object({
  total: milliseconds,
  setup: milliseconds,
  main: milliseconds,
  session: milliseconds,
});

const fromWorker: v.GenericSchema<unknown, FromWorker> = v.variant("type", [
  v.object({ type: v.literal("ready"), python: name }),
  v.object({ type: v.literal("prepared"), run }),
  v.object({
    type: v.literal("events"),
    run,
    events: v.pipe(v.array(traceEvent), v.maxLength(MAX_BATCH)),
    at: v.exactOptional(place),
  }),
  v.object({ type: v.literal("unparsed"), run, problems: list(problem) }),
  v.object({ type: v.literal("finished"), run, ok: v.boolean(), timing }),
  v.object({ type: v.literal("pong"), run }),
  v.object({ type: v.literal("failed"), run, sentence: name }),
]);

/** The message, rebuilt from its known fields only, or `null` when it is malformed or too large. Structured clones have no getters, so reading is safe. */
export function parseFromWorker(message: unknown): FromWorker | null {
  const budget = { parts: MAX_MESSAGE_PARTS, characters: MAX_MESSAGE_CHARACTERS };
  if (!fitsBudget(message, budget)) return null;
  const parsed = v.safeParse(fromWorker, message, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
