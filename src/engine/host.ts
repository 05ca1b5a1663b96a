import type { Handle } from "./ids.ts";

/** What the engine asks of the world that owns the objects. */
export type Host = {
  /** Whether the object behind the handle still exists. Asked only after a death was reported. */
  isAlive(handle: Handle): boolean;
  /** Milliseconds since the run began. */
  now(): number;
};
