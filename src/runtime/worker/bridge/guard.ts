/**
 * The border between Python and the engine: no exception crosses it.
 * Crossing exceptions cost a formatted traceback each and can be swallowed silently by a full native stack.
 */
import { TraceFull } from "#engine/trace/recorder.ts";

/** What Python may hand in: small and plain. `null` and `undefined` both stand for `None`. */
export type Plain = number | bigint | boolean | string | null | undefined;

/** Functions of the `_kitchen` module by their Python names. */
export type BridgeFunctions = { readonly [name: string]: (...given: never[]) => number | string };

export type Guard = {
  /**
   * `body` answers with a number of 0 or more (anything else means 0). When it throws, Python gets -1, or -2 when the
   * trace is full and the run has to end, and the message by `text`.
   */
  readonly code: <Given extends readonly Plain[]>(
    body: (...given: Given) => unknown,
  ) => (...given: Given) => number;
  /** `body` answers with anything JSON can hold; it waits in `text`. */
  readonly json: <Given extends readonly Plain[]>(
    body: (...given: Given) => unknown,
  ) => (...given: Given) => number;
  /** What the last call left behind. */
  readonly text: () => string;
};

const ENGINE_ERROR = -1;
const TRACE_FULL = -2;

/** One guard per run: it keeps the text of the last answer. `afterCall` must not throw. */
export function createGuard(afterCall: () => void = () => {}): Guard {
  let left = "";
  function attempt(body: () => number): number {
    try {
      return body();
    } catch (error) {
      left = error instanceof Error ? error.message : String(error);
      return error instanceof TraceFull ? TRACE_FULL : ENGINE_ERROR;
    } finally {
      afterCall();
    }
  }
  return {
    code:
      (body) =>
      (...given) =>
        attempt(() => codeOf(body(...given))),
    json:
      (body) =>
      (...given) =>
        attempt(() => {
          left = JSON.stringify(body(...given)) ?? "null";
          return 0;
        }),
    text: () => left,
  };
}

function codeOf(answer: unknown): number {
  return typeof answer === "number" ? answer : 0;
}
