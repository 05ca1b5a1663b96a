import type { Host } from "#engine/host.ts";
import type { Handle } from "#engine/ids.ts";

/** Python's side of the engine's questions. CPython tells of a death at once, so nothing has to be asked across the border. */
export type PythonHost = Host & {
  /** The object behind the handle was collected. */
  bury(handle: Handle): void;
};

export function createPythonHost(now: () => number): PythonHost {
  const dead = new Set<Handle>();
  return {
    now,
    isAlive: (handle) => !dead.has(handle),
    bury(handle) {
      dead.add(handle);
    },
  };
}
