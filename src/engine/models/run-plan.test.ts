/** Plans taken one step on at a time, by number. */
import { expect, it } from "vitest";
import { DatabaseError } from "./database-error.ts";
import type { Plan } from "./plan.ts";
import { createPlanRunner } from "./run-plan.ts";

const ERROR = { type: "ValueError", message: "no", trail: [], traceback: "ValueError: no" };
const STEP = { do: "keys", span: null } as const;

function* asking(): Plan<unknown> {
  const { cell } = yield STEP;
  return cell;
}

it("hands out a step, takes its answer, and ends with the value", () => {
  const runner = createPlanRunner();
  expect(runner.start(asking())).toEqual({ type: "step", plan: 1, step: STEP });
  expect(runner.resume(1, { cell: 5 })).toEqual({ type: "done", value: 5 });
  expect(() => runner.resume(1, {})).toThrow("The plan 1 is over.");
});

it("gives a refusal as a value", () => {
  const runner = createPlanRunner();
  const refusing = function* (): Plan<void> {
    yield STEP;
    throw new DatabaseError("IntegrityError", "no", [2]);
  };
  runner.start(refusing());
  expect(runner.resume(1, {})).toEqual({
    type: "refused",
    kind: "IntegrityError",
    message: "no",
    instances: [2],
  });
});

it("lets a plan clean up after the host's exception, and forgets it", () => {
  const runner = createPlanRunner();
  const log: string[] = [];
  const cleaning = function* (): Plan<void> {
    try {
      yield STEP;
    } finally {
      log.push("cleaned up");
    }
  };
  runner.start(cleaning());
  runner.fail(1, ERROR);
  expect(log).toEqual(["cleaned up"]);
  expect(() => runner.fail(1, ERROR)).toThrow("The plan 1 is over.");
});

it("does not mind a refusal while a plan cleans up, nor a plan that goes on", () => {
  const runner = createPlanRunner();
  const refusing = function* (): Plan<void> {
    try {
      yield STEP;
    } finally {
      refuse();
    }
  };
  runner.start(refusing());
  runner.fail(1, ERROR);
  const catching = function* (): Plan<void> {
    try {
      yield STEP;
    } catch {
      yield STEP;
    }
  };
  runner.start(catching());
  runner.fail(2, ERROR);
  expect(() => runner.resume(2, {})).toThrow("The plan 2 is over.");
});

it("hides no fault of the engine itself", () => {
  const runner = createPlanRunner();
  const broken = function* (): Plan<void> {
    try {
      yield STEP;
    } finally {
      misbehave();
    }
  };
  runner.start(broken());
  expect(() => runner.fail(1, ERROR)).toThrow(TypeError);
  runner.start(broken());
  expect(() => runner.resume(2, {})).toThrow(TypeError);
});

function refuse(): void {
  throw new DatabaseError("IntegrityError", "also no");
}

function misbehave(): void {
  throw new TypeError("a fault");
}
