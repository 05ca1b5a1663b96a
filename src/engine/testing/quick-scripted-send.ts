/** Performs one recorded send with TypeScript handlers by a plain loop. */
import type { QuickRequest } from "../dispatch/quick-send.ts";
import { Responses } from "./responses.ts";
import { type Stage, Uncatchable } from "./scripted-cast.ts";
import { describeError } from "./scripted-send.ts";
import type { Line } from "./scripted-signal.ts";

/** @throws what a handler throws, unless the send is robust. */
export function sendQuickly(stage: Stage, line: Line, request: QuickRequest): Responses {
  const { sender, handlers, receivers } = line;
  const { mode, named } = request;
  const before = stage.cause;
  const send = stage.kitchen.openQuickSend(request, before.nesting);
  const values = new Array<unknown>(handlers.length);
  // While its receivers run, the send itself tells where the run is.
  stage.cause = send;
  try {
    for (let index = 0; index < handlers.length; index += 1) {
      send.begin();
      let value: unknown;
      try {
        value = handlers[index]?.(sender, named);
      } catch (error) {
        const caught = mode === "send_robust" && !(error instanceof Uncatchable);
        send.raise(describeError(error), caught);
        if (!caught) throw error;
        values[index] = error;
        continue;
      }
      send.end(value);
      values[index] = value;
    }
    send.finish();
  } finally {
    stage.cause = before;
    stage.kitchen.reuse(send);
  }
  return new Responses(receivers, values);
}
