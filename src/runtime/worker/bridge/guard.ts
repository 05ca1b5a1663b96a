/**
 * The border between Python and the engine: no exception crosses it.
 * Crossing exceptions cost a formatted traceback each and can be swallowed silently by a full native stack.
 */

/** What Python may hand in: small and plain. `null` and `undefined` both stand for `None`. */
export type Plain = number | bigint | boolean | string | null | undefined;

/** Functions of the `_kitchen` module by their Python names. */
export type BridgeFunctions = { readonly [name: string]: (...given: never[]) => number | string };

export type Guard = {
  /** `body` answers with a code of 0 or more (nothing means 0); Python gets -1 when it throws, and the message by `text`. */
  readonly code: <Given extends readonly Plain[]>(
    body: (...given: Given) => number | undefined,
  ) => (...given: Given) => number;
  /** `body` answers with anything JSON can hold; it waits in `text`. */
  readonly json: <Given extends readonly Plain[]>(
    body: (...given: Given) => unknown,
  ) => (...given: Given) => number;
  /** What the last call left behind. */
  readonly text: () => string;
};

const ENGINE_ERROR = -1;

/** One guard per run: it keeps the text of the last answer. */
export function createGuard(): Guard {
  let left = "";
  function attempt(body: () => number): number {
    try {
      return body();
    } catch (error) {
      left = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return ENGINE_ERROR;
    }
  }
  return {
    code:
      (body) =>
      (...given) =>
        attempt(() => body(...given) ?? 0),
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
