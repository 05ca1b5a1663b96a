/**
 * Longer steps, as in a debugger: over what the next step begins, and out of what runs. Positions are those of `steps.ts`. What has
 * not ended yet is passed to the end of the trace.
 */
import { ancestorsOf } from "./ancestors.ts";
import { type Cast, isSpanEnd, isSpanStart, type SpanStart } from "./cast.ts";
import type { Trace, TraceEvent } from "./events.ts";
import type { Steps } from "./steps.ts";

export type Strides = {
  /** One step on; a span that it begins is passed as a whole, and so are the receivers that start together. */
  over(position: number): number;
  /** One step back; a span that the step ended is passed as a whole. */
  backOver(position: number): number;
  /** To the step that ends the innermost send under way, or else the innermost span. Stays when nothing is under way. */
  out(position: number): number;
  /** To the step that began it; from there to the one before. */
  backOut(position: number): number;
};

/** `steps` and `cast` must be up to date with `events` at each question. */
export function createStrides(events: Trace, steps: Steps, cast: Cast): Strides {
  function endOf(event: TraceEvent): number | null {
    if (event.type === "gather.started") {
      return Math.max(...event.calls.map((call) => cast.endOf(call)?.seq ?? events.length));
    }
    return isSpanStart(event) ? (cast.endOf(event.span)?.seq ?? events.length) : null;
  }

  /** The innermost send under way, else the innermost span. */
  function around(position: number): SpanStart | undefined {
    const length = steps.lengthAt(position);
    const last = events[length - 1];
    if (last === undefined) {
      return undefined;
    }
    const inner = isSpanStart(last) ? [last] : [];
    const open = [...inner, ...ancestorsOf(last, cast)].filter(
      ({ span }) => (cast.endOf(span)?.seq ?? Number.POSITIVE_INFINITY) > length,
    );
    return open.find((start) => start.type === "send.started") ?? open[0];
  }

  return {
    over(position) {
      const next = steps.stepAt(position + 1);
      const event = next === null ? undefined : events[next.start];
      if (event === undefined) {
        return position;
      }
      const end = endOf(event);
      return end === null ? position + 1 : Math.max(position + 1, steps.positionOf(end));
    },
    backOver(position) {
      const step = steps.stepAt(position);
      const event = step === null ? undefined : events[step.start];
      if (event === undefined) {
        return position;
      }
      const start = isSpanEnd(event) ? cast.startOf(event.span) : undefined;
      const before = start === undefined ? position : steps.positionOf(start.seq);
      return Math.max(0, Math.min(position, before) - 1);
    },
    out(position) {
      const start = around(position);
      if (start === undefined) {
        return position;
      }
      return Math.max(position, steps.positionOf(cast.endOf(start.span)?.seq ?? events.length));
    },
    backOut(position) {
      const start = around(position);
      if (start === undefined) {
        return position;
      }
      const begun = steps.positionOf(start.seq);
      return begun < position ? begun : Math.max(0, position - 1);
    },
  };
}
