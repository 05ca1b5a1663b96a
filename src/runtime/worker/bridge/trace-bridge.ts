/** Lets Python record what the engine does not decide: output, logging, apps, session lines. */
import type { Kitchen } from "#engine/kitchen.ts";
import type { Unrecorded } from "#engine/trace/events.ts";
import { LIMIT_SENTENCES, type LimitName, MAX_OUTPUT } from "../../limits.ts";
import { changesOf } from "../zones.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";

export function createTraceBridge({ recorder }: Kitchen, guard: Guard): BridgeFunctions {
  return {
    trace_record: guard.code((json: string) => {
      const event: Unrecorded = JSON.parse(json);
      recorder.record(event);
      return 0;
    }),
    trace_next_span: guard.code(() => recorder.nextSpan()),
    trace_limit: guard.code((limit: LimitName) => {
      const sentence = LIMIT_SENTENCES[limit];
      recorder.record({ type: "limit.reached", limit, sentence, parent: null, place: null });
      return 0;
    }),
    zone_changes: guard.json((zone: string) => changesOf(zone)),
    limits: guard.json(() => ({ MAX_OUTPUT })),
  };
}
