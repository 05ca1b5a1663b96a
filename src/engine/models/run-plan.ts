/** Keeps the plans under way and takes them one step on at a time. */
import type { ErrorPreview } from "../trace/preview.ts";
import { DatabaseError, type FaultKind } from "./database-error.ts";
import { HostRaised, type Outcome, type Plan, type Step } from "./plan.ts";

export type Advance =
  | { readonly type: "step"; readonly plan: number; readonly step: Step }
  | { readonly type: "done"; readonly value: unknown }
  | {
      readonly type: "refused";
      readonly kind: FaultKind;
      readonly message: string;
      /** The host's instances that the error is about. */
      readonly instances: readonly number[];
    };

export type PlanRunner = {
  start(plan: Plan<unknown>): Advance;
  resume(plan: number, outcome: Outcome): Advance;
  /** The host's step raised: the plan cleans up and ends. */
  fail(plan: number, error: ErrorPreview): void;
};

export function createPlanRunner(): PlanRunner {
  const running = new Map<number, Plan<unknown>>();
  let started = 0;

  function advance(number: number, move: () => IteratorResult<Step, unknown>): Advance {
    try {
      const { done, value } = move();
      if (!done) return { type: "step", plan: number, step: value };
      running.delete(number);
      return { type: "done", value };
    } catch (error) {
      running.delete(number);
      return refused(error);
    }
  }
  function find(number: number): Plan<unknown> {
    const plan = running.get(number);
    if (plan === undefined) throw new Error(`The plan ${number} is over.`);
    return plan;
  }

  return {
    start(plan) {
      started += 1;
      running.set(started, plan);
      return advance(started, () => plan.next({}));
    },
    resume(number, outcome) {
      const plan = find(number);
      return advance(number, () => plan.next(outcome));
    },
    fail(number, error) {
      const plan = find(number);
      running.delete(number);
      try {
        plan.throw(new HostRaised(error));
      } catch (thrown) {
        if (!(thrown instanceof HostRaised || thrown instanceof DatabaseError)) throw thrown;
      }
    },
  };
}

/** A refusal as a value. @throws whatever is not one */
export function refused(error: unknown): Extract<Advance, { type: "refused" }> {
  if (!(error instanceof DatabaseError)) throw error;
  const { kind, message, instances } = error;
  return { type: "refused", kind, message, instances };
}
