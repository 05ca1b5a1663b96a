import { describe, expect, it } from "vitest";
import type { Trace } from "../trace/events.ts";
import { errorPreview } from "./previews.ts";
import { ScriptedKitchen } from "./scripted-kitchen.ts";
import { TraceBuilder } from "./trace-builder.ts";

/** What happened in which span, in order. */
function outline(trace: Trace): string[] {
  return trace.map((event) => {
    const span = "span" in event ? ` ${event.span}` : "";
    const named =
      event.type === "call.started" ? ` registration ${event.registration} of ${event.send}` : "";
    const served =
      event.type === "send.started"
        ? ` to ${event.receivers} not ${event.skipped.map((skip) => `${skip.registration} ${skip.reason}`)}`
        : "";
    return `${event.seq} ${event.type}${span} in ${event.parent}${named}${served}`;
  });
}

/** Nested sends, another sender, an asynchronous receiver, a caught and an uncaught error. */
function byHand(): Trace {
  const kitchen = new TraceBuilder();
  const [pop, ready] = [kitchen.signal("pop"), kitchen.signal("ready")];
  const [toaster, oven] = [
    new ScriptedKitchen().sender("Toaster"),
    new ScriptedKitchen().sender("Oven"),
  ];
  const error = errorPreview("Error", "burnt");
  kitchen.connect(pop, "nest");
  kitchen.connect(pop, "away", { sender: oven.info });
  kitchen.connect(pop, "together", { receiver: { isAsync: true } });
  kitchen.connect(ready, "burn");
  kitchen.connect(ready, "last");
  const nest = () => {
    kitchen.send(ready, toaster.info, { mode: "send_robust", calls: { burn: { error } } });
  };
  kitchen.send(pop, toaster.info, { calls: { nest: { during: nest } } });
  kitchen.attempt(() => kitchen.send(ready, toaster.info, { calls: { burn: { error } } }));
  return kitchen.trace;
}

/** The same with the engine, whose receivers are TypeScript functions. */
function byEngine(): Trace {
  const stage = new ScriptedKitchen();
  const [pop, ready] = [stage.signal("pop"), stage.signal("ready")];
  const [toaster, oven] = [stage.sender("Toaster"), stage.sender("Oven")];
  const quiet = () => null;
  pop.connect(stage.receiver("nest", () => void ready.sendRobust(toaster)));
  pop.connect(stage.receiver("away", quiet), { sender: oven });
  pop.connect(stage.receiver("together", quiet, { isAsync: true }));
  ready.connect(
    stage.receiver("burn", () => {
      throw new Error("burnt");
    }),
  );
  ready.connect(stage.receiver("last", quiet));
  pop.send(toaster);
  expect(() => ready.send(toaster)).toThrow("burnt");
  return stage.kitchen.recorder.drain();
}

describe("TraceBuilder", () => {
  it("writes by hand what the engine records", () => {
    expect(outline(byHand())).toEqual(outline(byEngine()));
  });
});
