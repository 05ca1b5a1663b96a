/**
 * Room for what packed events are made of. One object per event would be garbage that the collector has to carry along until
 * the trace is handed over; numbers and references in two long arrays cost it nothing.
 */
export class Columns {
  numbers: Float64Array = new Float64Array(1_024);
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

  /** The place of so many references. */
  takeReferences(count: number): number {
    const place = this.#usedReferences;
    this.#usedReferences += count;
    while (this.references.length < this.#usedReferences) this.references.push(undefined);
    return place;
  }

  /** Somebody writes to places taken before. */
  begin(): void {
    this.#open += 1;
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
