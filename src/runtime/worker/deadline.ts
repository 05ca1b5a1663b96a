/**
 * A deadline the interpreter asks about while it runs, also from inside regular expressions and long integers. Needs
 * neither shared memory nor tracing: CPython polls for signals through one imported function, and `tick` is it.
 */

const SIGINT = 2;
/** The clock is read once in so many ticks; a power of two. */
const TICKS_PER_LOOK = 64;
/** Code that swallows the interrupt is interrupted again after this many milliseconds. */
const AGAIN_AFTER = 250;

export type Deadline = {
  /** For the interpreter: a signal number, or 0 to go on. */
  readonly tick: () => number;
  readonly start: (seconds: number) => void;
  readonly end: () => void;
  /** Whether the interrupt was wanted from outside. */
  readonly isByStop: () => boolean;
};

/** `now` is in milliseconds and never goes back; `isStopped` tells that somebody outside wants an end at once. */
export function createDeadline(
  now: () => number,
  isStopped: () => boolean = () => false,
): Deadline {
  let ticks = 0;
  let due = Number.POSITIVE_INFINITY;
  let reason: "time" | "stop" | null = null;
  function look(): number {
    if (due === Number.POSITIVE_INFINITY) return 0;
    const time = now();
    if (reason === null && isStopped()) {
      reason = "stop";
      due = time;
    }
    if (time < due) return 0;
    reason ??= "time";
    due = time + AGAIN_AFTER;
    return SIGINT;
  }
  return {
    tick: () => (++ticks & (TICKS_PER_LOOK - 1) ? 0 : look()),
    isByStop: () => reason === "stop",
    start(seconds) {
      reason = null;
      due = now() + seconds * 1_000;
    },
    end() {
      due = Number.POSITIVE_INFINITY;
    },
  };
}
