import type { Clock } from "#stores/clock.ts";

/** The real clock of the page. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = window.setTimeout(callback, ms);
    return () => window.clearTimeout(timer);
  },
};
