import { expect, test } from "vitest";
import { createKitchen } from "./kitchen.ts";
import { createFakeHost } from "./testing/fake-host.ts";
import { NO_MOMENT } from "./trace/recorder.ts";

test("signals are numbered in order of creation and told", () => {
  const kitchen = createKitchen(createFakeHost());
  const options = { module: "kitchen.signals", builtin: false, useCaching: false };
  const first = kitchen.createSignal({ ...options, name: "toast_ready" }, NO_MOMENT);
  const second = kitchen.createSignal({ ...options, name: "" }, NO_MOMENT);
  expect([...kitchen.signals]).toEqual([
    [1, first],
    [2, second],
  ]);
  expect(kitchen.recorder.drain()).toMatchObject([
    { type: "signal.created", signal: 1, name: "toast_ready", at: 1 },
    { type: "signal.created", signal: 2, name: "" },
  ]);
});
