/** What all candidates do: the same receivers, the same arguments, the same filter. */

export type Receiver = (given: unknown) => number;

export type Call = {
  readonly receivers: readonly Receiver[];
  /** The sender each receiver wants. */
  readonly wanted: readonly object[];
  /** Some receivers want another sender than the one that sends. */
  readonly filtered: boolean;
};

export const ORDER = { name: "Order" };
const INVOICE = { name: "Invoice" };
const INSTANCE = { pk: 1 };
const BODIES = 16;

const sink = { total: 0 };

/** Distinct functions: call sites meet many receivers, as in a real project. */
const bodies = Array.from({ length: BODIES }, (_, index) => {
  const text = `return (id) => (given) => { sink.total = (sink.total + ${index}) | 0; return id + ${index}; };`;
  const make: (given: typeof sink) => (id: number) => Receiver = Object.assign(
    new Function("sink", text),
  );
  return make(sink);
});

/** `share` of the receivers want the sender that sends. */
export function makeCall(count: number, share: number): Call {
  const every = Math.round(1 / share);
  return {
    receivers: Array.from({ length: count }, (_, index) => {
      const body = bodies[index % BODIES];
      if (body === undefined) throw new Error("there is a body for each remainder");
      return body(index);
    }),
    wanted: Array.from({ length: count }, (_, index) => (index % every === 0 ? ORDER : INVOICE)),
    filtered: every > 1,
  };
}

export type Given = ReturnType<typeof given>;

/** What an emitter passes on: one fresh object. */
export function given() {
  return { signal: "saved", sender: ORDER, instance: INSTANCE, created: true };
}

/** What a signal passes on beside its sender: one fresh object, too. */
export function named() {
  return { instance: INSTANCE, created: true };
}

/** The receivers as an emitter needs them: each asks for its sender, where that differs. */
export function guarded({
  receivers,
  wanted,
  filtered,
}: Call): readonly ((event: Given) => void)[] {
  if (!filtered) return receivers;
  return receivers.map((receiver, index) => {
    const mine = wanted[index];
    return (event) => {
      if (event.sender === mine) receiver(event);
    };
  });
}
