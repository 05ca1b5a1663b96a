/** A host whose objects die when a test says so, and whose clock moves by one with each look at it, unless it is given one. */
import type { Host } from "../host.ts";
import { type Handle, handle } from "../ids.ts";

export type FakeHost = Host & {
  newHandle(): Handle;
  kill(handle: Handle): void;
};

export function createFakeHost(clock?: () => number): FakeHost {
  const dead = new Set<Handle>();
  let handles = 0;
  let time = 0;
  return {
    isAlive: (one) => !dead.has(one),
    now:
      clock ??
      (() => {
        time += 1;
        return time;
      }),
    newHandle() {
      handles += 1;
      return handle(handles);
    },
    kill(one) {
      dead.add(one);
    },
  };
}
