/** Python's recorded sends: Python performs what the engine's steps ask for, and says how it went. */
import type { OpenSend, SendRequest } from "#engine/dispatch/send.ts";
import type { Call, Ending, Outcome, Step } from "#engine/dispatch/steps.ts";
import { type SignalId, type SpanId, spanId } from "#engine/ids.ts";
import type { Kitchen } from "#engine/kitchen.ts";
import type { Preview } from "#engine/trace/preview.ts";
import type { Moment } from "#engine/trace/recorder.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";
import { findSignal, keyOfSender } from "./signal-bridge.ts";

/** What Python is to do next. A call is told in one number: crossing the border costs more than taking it apart. */
const FINISHED = 0;
const CALL = 1;
const LOG = 2;
const GATHER = 3;
/** Room for the kind of step, then for the span; the rest is the receiver's handle. */
const KINDS = 4;
const SPANS = 2 ** 22;

type Open = Moment &
  Omit<SendRequest, "signal" | "senderKey" | "moment"> & {
    readonly signal: SignalId;
    readonly senderKey: number;
    readonly nesting: number;
  };

const NONE: Ending = {
  type: "returned",
  value: { kind: "none", text: "None", type: "NoneType" },
  changes: [],
};

export function createSendBridge(kitchen: Kitchen, guard: Guard): BridgeFunctions {
  const sends = new Map<SpanId, OpenSend["steps"]>();
  let gathered: readonly Call[] = [];

  function proceed(send: SpanId, outcome?: Outcome): number {
    const steps = sends.get(send);
    if (steps === undefined) throw new Error(`Send ${send} is over`);
    const next = outcome === undefined ? steps.next() : steps.next(outcome);
    if (!next.done) return tell(next.value);
    sends.delete(send);
    return FINISHED;
  }

  function tell(step: Step): number {
    switch (step.type) {
      case "call":
        return CALL + KINDS * (step.call.span + SPANS * step.call.registration.receiver);
      case "log":
        return LOG;
      case "gather":
        gathered = step.calls;
        return GATHER;
    }
  }

  return {
    /** The span of the send, 0 when it is nested too deep. */
    send_open: guard.code((json: string) => {
      const { signal, senderKey, nesting, parent, place, ...request }: Open = JSON.parse(json);
      const open = kitchen.openSend(
        {
          ...request,
          signal: findSignal(kitchen, signal),
          senderKey: keyOfSender(senderKey),
          moment: { parent, place },
        },
        nesting,
      );
      if (open === null) return 0;
      sends.set(open.span, open.steps);
      return open.span;
    }),
    send_start: guard.code((send: number) => proceed(spanId(send))),
    /** The receiver returned `None` and changed nothing: the usual case, without JSON. */
    send_returned_none: guard.code((send: number) => proceed(spanId(send), NONE)),
    /** The same with another value, its preview as JSON. */
    send_returned_value: guard.code((send: number, json: string) => {
      const value: Preview = JSON.parse(json);
      return proceed(spanId(send), { type: "returned", value, changes: [] });
    }),
    send_tell: guard.code((send: number, json: string) => {
      const outcome: Outcome = JSON.parse(json);
      return proceed(spanId(send), outcome);
    }),
    /** The calls of the last `GATHER`: span and handle of each. */
    send_calls: guard.json(() => gathered.map((call) => [call.span, call.registration.receiver])),
  };
}
