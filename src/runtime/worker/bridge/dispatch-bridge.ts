/** Signals for Python: what connects to them, and what a send does next. */
import type { Kitchen } from "#engine/kitchen.ts";
import type { PythonHost } from "../python-host.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";
import { createSendBridge } from "./send-bridge.ts";
import { createSignalBridge } from "./signal-bridge.ts";

export function createDispatchBridge(
  kitchen: Kitchen,
  host: PythonHost,
  guard: Guard,
): BridgeFunctions {
  return { ...createSignalBridge(kitchen, host, guard), ...createSendBridge(kitchen, guard) };
}
