import type { Receiver } from "./scripted-cast.ts";

/** What a send gives back. Kept flat: pairs exist only when somebody reads them. */
export class Responses implements Iterable<readonly [Receiver, unknown]> {
  readonly receivers: readonly Receiver[];
  readonly values: readonly unknown[];

  constructor(receivers: readonly Receiver[], values: readonly unknown[]) {
    this.receivers = receivers;
    this.values = values;
  }

  get length(): number {
    return this.values.length;
  }

  *[Symbol.iterator](): Generator<readonly [Receiver, unknown], void> {
    for (const [index, receiver] of this.receivers.entries()) yield [receiver, this.values[index]];
  }
}
