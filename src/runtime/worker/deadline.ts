/**
 * A deadline the interpreter asks about while it runs, also from inside regular expressions and long integers. Needs
 * neither shared memory nor tracing: CPython polls for signals through one imported function, and `tick` is it.
 */

const SIGINT = 2;
/** The clock is read once in so many ticks; a power of two. */
const TICKS_PER_CHECK = 64;
/** Code that swallows the interrupt is interrupted again after this many milliseconds. */
const AGAIN_AFTER = 250;

/** Why there was an interrupt: the time of the run or of a look is over, or somebody outside wants an end. */
export type Reason = "time" | "look" | "stop";

export type Deadline = {
  /** For the interpreter: a signal number, or 0 to go on. */
  readonly tick: () => number;
  readonly start: (seconds: number) => void;
  readonly end: () => void;
  /** A value is asked what it is for so many seconds at most; 0 when it has answered. */
  readonly look: (seconds: number) => void;
  /** Of the newest interrupt. */
  readonly reason: () => Reason;
};

/** `now` is in milliseconds and never goes back; `isStopped` tells that somebody outside wants an end at once. */
export function createDeadline(
  now: () => number,
  isStopped: () => boolean = () => false,
): Deadline {
  let ticks = 0;
  let due = Number.POSITIVE_INFINITY;
  let lookDue = Number.POSITIVE_INFINITY;
  let reason: Reason | null = null;
  function check(): number {
    if (due === Number.POSITIVE_INFINITY) return 0;
    const time = now();
    if (reason !== "stop" && reason !== "time" && isStopped()) {
      reason = "stop";
      due = time;
    }
    if (time >= due) {
      if (reason !== "stop") reason = "time";
      due = time + AGAIN_AFTER;
      return SIGINT;
    }
    if (time < lookDue) return 0;
    reason = "look";
    lookDue = time + AGAIN_AFTER;
    return SIGINT;
  }
  return {
    tick: () => (++ticks & (TICKS_PER_CHECK - 1) ? 0 : check()),
    reason: () => reason ?? "time",
    start(seconds) {
      reason = null;
      due = now() + seconds * 1_000;
    },
    look(seconds) {
      lookDue = seconds === 0 ? Number.POSITIVE_INFINITY : now() + seconds * 1_000;
    },
    end() {
      due = Number.POSITIVE_INFINITY;
    },
  };
}
