import { expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { createRaisedErrors } from "./raised-errors.ts";

it("tells what ended a phase and the error of the newest line; a good line forgets it", () => {
  const kitchen = new TraceBuilder();
  const error = errorPreview("ValueError", "in main");
  const raise = () => kitchen.add({ type: "error.raised", phase: "main", error });
  raise();
  const events = [...kitchen.trace];
  const errors = createRaisedErrors(events);
  const messages = () => errors.all().map(({ message }) => message);
  expect(messages()).toEqual(["in main"]);
  const line = (number: number, message: string | null) => {
    const from = events.length;
    kitchen.line(number, "save()", () => {});
    for (const event of kitchen.trace.slice(from)) {
      const failed = message === null ? null : errorPreview("ValueError", message);
      events.push(event.type === "line.finished" ? { ...event, error: failed } : event);
    }
    errors.update();
  };
  line(1, "in line 1");
  expect(messages()).toEqual(["in main", "in line 1"]);
  line(2, "in line 2");
  expect(messages()).toEqual(["in main", "in line 2"]);
  line(3, null);
  expect(messages()).toEqual(["in main"]);
});
