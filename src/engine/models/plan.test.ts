/** Operations in the trace. */
import { expect, it } from "vitest";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Plan } from "./plan.ts";

it("ends an operation also when the engine itself is at fault, without an error to show", () => {
  const models = new ScriptedModels();
  const broken = function* (): Plan<void> {
    yield { do: "keys", span: null };
    throw new TypeError("a fault");
  };
  expect(() => models.operate("save", "shop.Item", () => broken(), {})).toThrow("a fault");
  models.flush();
  expect(models.trace.map((event) => [event.type, "error" in event && event.error])).toEqual([
    ["operation.started", false],
    ["operation.finished", null],
  ]);
});
