/**
 * Stage time: how long the show rests on a step, in milliseconds at speed 1. It is time to read and to watch, not the time Python
 * took. Rows and returns are quick, a pop and a travelling slice take longer, an error stays.
 * Each line of the session, the entry file and the setup are an act of their own; a long act is played faster.
 */
import type { Trace } from "./events.ts";
import { follow } from "./follow.ts";
import type { Steps } from "./steps.ts";
import type { StepKind } from "./stops.ts";

const STAGE_TIMES: Readonly<Record<StepKind, number>> = {
  topology: 550,
  line: 400,
  operation: 400,
  row: 600,
  send: 1_300,
  call: 1_200,
  return: 800,
  raise: 1_700,
  abort: 1_500,
  transaction: 800,
  rollback: 1_700,
  callback: 1_000,
  error: 1_800,
  limit: 2_200,
};
/** The kitchen before anything happens: time to look around. */
const PRELUDE_TIME = 900;
/** A toaster that pops for nobody. */
const UNHEARD_SEND_TIME = 850;
/** An act of so many steps is played at full length. */
const UNHURRIED_STEPS = 40;
/** Every doubling of the steps beyond that adds the time of so many. */
const STEPS_PER_DOUBLING = 25;
/** Shorter than this the eye sees no step. */
const MIN_STAGE_TIME = 30;

export type Pacing = {
  /** Milliseconds to rest at a position, 0 to `steps.count`. */
  stageTime(position: number): number;
  /** Takes in the events that were added to the trace since. The steps must be up to date. */
  update(): void;
};

/** `events` may grow at its end between updates, and must not change otherwise. */
export function createPacing(events: Trace, steps: Steps): Pacing {
  /** Indexes of the events that begin an act, ascending. */
  const acts: number[] = [];

  function stepsInActOf(start: number): number {
    const from = acts.findLast((act) => act <= start) ?? 0;
    const to = acts.find((act) => act > start) ?? events.length;
    return steps.positionOf(to) - steps.positionOf(from);
  }

  return {
    stageTime(position) {
      const step = steps.stepAt(position);
      if (step === null) {
        return PRELUDE_TIME;
      }
      const event = events[step.start];
      const isUnheard = event?.type === "send.started" && event.receivers.length === 0;
      const full = isUnheard ? UNHEARD_SEND_TIME : STAGE_TIMES[step.kind];
      return Math.max(MIN_STAGE_TIME, Math.round(full * hurry(stepsInActOf(step.start))));
    },
    update: follow(events, (event, index) => {
      if (event.type === "phase.started" || event.type === "line.started") {
        acts.push(index);
      }
    }),
  };
}

/** The share of its full time that a step gets in an act of `count` steps. */
function hurry(count: number): number {
  if (count <= UNHURRIED_STEPS) {
    return 1;
  }
  return (UNHURRIED_STEPS + STEPS_PER_DOUBLING * Math.log2(count / UNHURRIED_STEPS)) / count;
}
