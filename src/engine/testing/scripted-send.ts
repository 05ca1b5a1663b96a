/** Performs one recorded send with TypeScript handlers, step by step as the engine asks. */
import type { OpenSend } from "../dispatch/send.ts";
import type { Call, Ending, Outcome } from "../dispatch/steps.ts";
import type { ErrorPreview, NamedPreview, Preview } from "../trace/preview.ts";
import { errorPreview, NONE } from "./previews.ts";
import { Responses } from "./responses.ts";
import { type Given, type Named, type Receiver, type Stage, Uncatchable } from "./scripted-cast.ts";

/** Either the handler's value or what it threw. */
type Result = { readonly value: unknown } | { readonly error: unknown };

export class ScriptedSend {
  readonly #stage: Stage;
  readonly #open: OpenSend;
  readonly #robust: boolean;
  readonly #responses: { receivers: Receiver[]; values: unknown[] } = { receivers: [], values: [] };

  constructor(stage: Stage, open: OpenSend, robust: boolean) {
    this.#stage = stage;
    this.#open = open;
    this.#robust = robust;
  }

  /** @throws what a handler throws, unless the send is robust. */
  run(given: Given): Responses {
    const { steps } = this.#open;
    let next = steps.next();
    while (!next.done) {
      const step = next.value;
      switch (step.type) {
        case "call": {
          const result = this.#call(step.call, given);
          next = steps.next(endingOf(result, this.#isCaught(result)));
          this.#accept(step.call, result);
          break;
        }
        case "log":
          next = steps.next({ type: "over" });
          break;
        case "gather":
          next = steps.next(this.#together(step.calls, given));
          break;
      }
    }
    if (this.#failure !== null) throw this.#failure.error;
    return new Responses(this.#responses.receivers, this.#responses.values);
  }

  #failure: { readonly error: unknown } | null = null;

  /** Coroutines that never wait: each runs to its end, a failure keeps the later ones from starting. */
  #together(calls: readonly Call[], given: Given): Outcome {
    for (const call of calls) {
      this.#open.steps.next({ type: "began", call: call.span });
      const result = this.#call(call, given);
      const ending = endingOf(result, this.#isCaught(result));
      this.#open.steps.next({ type: "ended", call: call.span, ending });
      this.#accept(call, result);
      if (ending.type === "raised" && !ending.caught)
        return { type: "failed", error: ending.error };
    }
    return { type: "over" };
  }

  #call({ span, registration }: Call, given: Given): Result {
    const stage = this.#stage;
    const before = stage.cause;
    stage.cause = { moment: { parent: span, place: null }, nesting: before.nesting + 1 };
    try {
      return { value: stage.receiverOf(registration).handler(given) };
    } catch (error) {
      return { error };
    } finally {
      stage.cause = before;
    }
  }

  #isCaught(result: Result): boolean {
    return this.#robust && "error" in result && !(result.error instanceof Uncatchable);
  }

  #accept({ registration }: Call, result: Result): void {
    if ("error" in result && !this.#isCaught(result)) {
      this.#failure = result;
      return;
    }
    this.#responses.receivers.push(this.#stage.receiverOf(registration));
    this.#responses.values.push("error" in result ? result.error : result.value);
  }
}

function endingOf(result: Result, caught: boolean): Ending {
  if ("error" in result)
    return { type: "raised", error: describeError(result.error), caught, changes: [] };
  return { type: "returned", value: describe(result.value), changes: [] };
}

/** What a handler threw. */
export function describeError(error: unknown): ErrorPreview {
  return error instanceof Error
    ? errorPreview(error.name, error.message)
    : errorPreview("Error", String(error));
}

/** The preview of a value; of an object only its kind, which never changes. */
export function describe(value: unknown): Preview {
  if (value === undefined || value === null) return NONE;
  if (typeof value === "number") return { kind: "number", text: String(value), type: "int" };
  if (typeof value !== "object") return { kind: "string", text: `'${String(value)}'`, type: "str" };
  const type = value.constructor.name;
  return { kind: "object", text: `<${type} object>`, type };
}

/** The previews of named arguments, in order. */
export function describeNamed(named: Named): readonly NamedPreview[] {
  return Object.entries(named).map(([name, value]) => ({ name, value: describe(value) }));
}
