/** Lets Python record what the engine does not decide: output, logging, apps, session lines, limits. */
import type { Kitchen } from "#engine/kitchen.ts";
import type { Unrecorded } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import {
  LIMIT_SENTENCES,
  type LimitName,
  MAX_MODELS,
  MAX_OUTPUT,
  MAX_OUTPUT_LINES,
  MAX_RECEIVERS,
} from "../../limits.ts";
import type { Outbox } from "../outbox.ts";
import { changesOf } from "../zones.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";

export function createTraceBridge(
  { recorder }: Kitchen,
  guard: Guard,
  { reach, flush }: Pick<Outbox, "reach" | "flush">,
): BridgeFunctions {
  return {
    trace_record: guard.code((json: string) => {
      const event: Unrecorded = JSON.parse(json);
      recorder.record(event);
      return 0;
    }),
    trace_next_span: guard.code(() => recorder.nextSpan()),
    trace_reached: guard.code((file: string, line: number) => {
      reach({ file, line });
      return 0;
    }),
    trace_show: guard.code(() => {
      flush();
      return 0;
    }),
    zone_changes: guard.json((zone: string) => changesOf(zone)),
    trace_limit: guard.code((limit: LimitName, file: string, line: number) => {
      const sentence = LIMIT_SENTENCES[limit];
      const place = placeOf(file, line);
      recorder.record({ type: "limit.reached", limit, sentence, parent: null, place });
      return 0;
    }),
    trace_end: guard.code((limit: LimitName, file: string, line: number) => {
      const place = placeOf(file, line);
      throw recorder.end(limit, LIMIT_SENTENCES[limit], { parent: null, place });
    }),
    limits: guard.json(() => ({ MAX_MODELS, MAX_OUTPUT, MAX_OUTPUT_LINES, MAX_RECEIVERS })),
  };
}

function placeOf(file: string, line: number): Place | null {
  return file === "" ? null : { file, line };
}
