/**
 * Room for what packed events are made of. One object per event would be garbage that the collector has to carry along until
 * the trace is handed over; numbers and references in two long arrays cost it nothing.
 */
export class Columns {
  numbers: Float64Array = new Float64Array(8);
  readonly references: unknown[] = [];
  #usedNumbers = 0;
  #usedReferences = 0;
  #open = 0;

  /** The place of so many numbers. `numbers` may be another array from now on, with the same content. */
  takeNumbers(count: number): number {
    const place = this.#usedNumbers;
    this.#usedNumbers += count;
    if (this.#usedNumbers > this.numbers.length) this.#grow();
    return place;
  }

  /** The same, and somebody writes to them from now on. */
  begin(count: number): number {
    this.#open += 1;
    return this.takeNumbers(count);
  }

  /** Keeps four references. Gives the place of the first. */
  keep(a: unknown, b: unknown, c: unknown, d: unknown): number {
    const place = this.#usedReferences;
    this.#usedReferences += 4;
    const { references } = this;
    if (this.#usedReferences > references.length) {
      references.push(a, b, c, d);
    } else {
      references[place] = a;
      references[place + 1] = b;
      references[place + 2] = c;
      references[place + 3] = d;
    }
    return place;
  }

  /** Somebody writes no more. */
  end(): void {
    this.#open -= 1;
  }

  /** Everything written so far was read. Nothing happens while somebody writes. */
  clear(): void {
    if (this.#open > 0) return;
    this.references.fill(undefined, 0, this.#usedReferences);
    this.#usedNumbers = 0;
    this.#usedReferences = 0;
  }

  #grow(): void {
    const larger = new Float64Array(2 * this.#usedNumbers);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
