/**
 * Takes away every global the running kitchen does not need: network, storage, workers, messages. The wall around the
 * worker is its frame's opaque origin and policy; this is the ditch before it, so that reaching JavaScript from Python
 * finds nothing to use and cannot forge messages. What is allowed is listed, so new browser powers are refused.
 */

const LANGUAGE = [
  ..."Object Function Array Number Boolean String Symbol BigInt Date RegExp Math JSON Intl".split(
    " ",
  ),
  ..."Promise Proxy Reflect Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator".split(
    " ",
  ),
  ..."Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError".split(" "),
  ..."URIError SuppressedError DisposableStack AsyncDisposableStack".split(" "),
  ..."ArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array".split(" "),
  ..."Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array".split(" "),
  ..."Float32Array Float64Array Infinity NaN undefined globalThis eval isFinite isNaN".split(" "),
  ..."parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent".split(" "),
  ..."escape unescape constructor".split(" "),
];

/** Asked for by Pyodide while it runs: its event loop, its random numbers, its text, its environment checks. */
const RUNTIME = [
  ..."WebAssembly console performance Performance crypto Crypto TextEncoder TextDecoder".split(" "),
  ..."setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone".split(" "),
  ..."Event EventTarget ErrorEvent DOMException AbortController AbortSignal URL".split(" "),
  ..."URLSearchParams MessageChannel MessagePort self WorkerGlobalScope".split(" "),
  ..."DedicatedWorkerGlobalScope WorkerLocation WorkerNavigator location navigator".split(" "),
];

/** What may still be known about the browser. Its other powers (storage, locks, devices) hang on `navigator` too. */
const KNOWLEDGE = "constructor userAgent platform language languages hardwareConcurrency".split(
  " ",
);

/** Names left over are those the browser refuses to remove; they are `undefined` then. */
export function confine(scope: object): void {
  const { navigator }: { navigator?: unknown } = scope;
  if (typeof navigator === "object" && navigator !== null) keepOnly(navigator, KNOWLEDGE);
  keepOnly(scope, [...LANGUAGE, ...RUNTIME]);
}

function keepOnly(scope: object, names: readonly string[]): void {
  const kept: ReadonlySet<PropertyKey> = new Set(names);
  for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner)) {
    if (owner === Object.prototype) return;
    for (const name of Reflect.ownKeys(owner)) {
      if (typeof name !== "symbol" && !kept.has(name)) remove(owner, name);
    }
  }
}

function remove(owner: object, name: string): void {
  if (Reflect.deleteProperty(owner, name)) return;
  Reflect.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
}
