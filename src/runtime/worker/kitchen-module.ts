/** The module `_kitchen`, through which Python reaches the engine of one run. */
import type { Kitchen } from "#engine/kitchen.ts";
import { type BridgeFunctions, createGuard } from "./bridge/guard.ts";
import { createTraceBridge } from "./bridge/trace-bridge.ts";

/** `afterCall` is called after each call of the engine. */
export function createKitchenModule(kitchen: Kitchen, afterCall: () => void): BridgeFunctions {
  const guard = createGuard(afterCall);
  return { text: guard.text, ...createTraceBridge(kitchen, guard) };
}
