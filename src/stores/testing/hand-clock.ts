/** A clock that tests turn by hand. */
import type { Clock } from "../clock.ts";

export type HandClock = Clock & {
  /** Turns it on and calls what is due, in order. */
  turn(ms: number): void;
  /** How many callbacks wait. */
  readonly waiting: number;
};

export function createHandClock(): HandClock {
  let time = 0;
  const due = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => time,
    after(ms, callback) {
      const entry = { at: time + ms, callback };
      due.add(entry);
      return () => due.delete(entry);
    },
    turn(ms) {
      const end = time + ms;
      for (;;) {
        const next = [...due].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        time = next.at;
        next.callback();
      }
      time = end;
    },
    get waiting() {
      return due.size;
    },
  };
}
