/** Lets Python record what the engine does not decide: output, logging, apps, session lines. */
import type { Unrecorded } from "#engine/trace/events.ts";
import type { Kitchen } from "#engine/kitchen.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";

export function createTraceBridge(kitchen: Kitchen, guard: Guard): BridgeFunctions {
  return {
    trace_record: guard.code((json: string) => {
      const event: Unrecorded = JSON.parse(json);
      kitchen.recorder.record(event);
      return 0;
    }),
    trace_next_span: guard.code(() => kitchen.recorder.nextSpan()),
  };
}
