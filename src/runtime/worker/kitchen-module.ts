/** The module `_kitchen`, through which Python reaches the engine of one run. */
import type { Kitchen } from "#engine/kitchen.ts";
import { createModelsWorld } from "#engine/models/models-world.ts";
import { LIMIT_SENTENCES, MAX_ROWS } from "../limits.ts";
import { createDispatchBridge } from "./bridge/dispatch-bridge.ts";
import { type BridgeFunctions, createGuard } from "./bridge/guard.ts";
import { createModelsBridge } from "./bridge/models-bridge.ts";
import { createTraceBridge } from "./bridge/trace-bridge.ts";
import type { Outbox } from "./outbox.ts";
import type { PythonHost } from "./python-host.ts";

/** The outbox hears of each call of the engine, of lines that are reached, and of what is to be shown at once. */
export function createKitchenModule(
  kitchen: Kitchen,
  host: PythonHost,
  outbox: Outbox,
): BridgeFunctions {
  const guard = createGuard(outbox.tick);
  const rows = { max: MAX_ROWS, sentence: LIMIT_SENTENCES.MAX_ROWS };
  return {
    text: guard.text,
    ...createTraceBridge(kitchen, guard, outbox),
    ...createDispatchBridge(kitchen, host, guard),
    ...createModelsBridge(createModelsWorld(kitchen.recorder, rows), guard),
  };
}
