/** The module `_kitchen`, through which Python reaches the engine of one run. */
import type { Kitchen } from "#engine/kitchen.ts";
import { createModelsWorld } from "#engine/models/models-world.ts";
import { createDispatchBridge } from "./bridge/dispatch-bridge.ts";
import { type BridgeFunctions, createGuard } from "./bridge/guard.ts";
import { createModelsBridge } from "./bridge/models-bridge.ts";
import { createTraceBridge } from "./bridge/trace-bridge.ts";
import type { PythonHost } from "./python-host.ts";

/** `afterCall` is called after each call of the engine. */
export function createKitchenModule(
  kitchen: Kitchen,
  host: PythonHost,
  afterCall: () => void,
): BridgeFunctions {
  const guard = createGuard(afterCall);
  return {
    text: guard.text,
    ...createTraceBridge(kitchen, guard),
    ...createDispatchBridge(kitchen, host, guard),
    ...createModelsBridge(createModelsWorld(kitchen.recorder), guard),
  };
}
