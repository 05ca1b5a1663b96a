/**
 * A read-only map by span number made of pages. Spans are numbered densely, so a page is an array; a copy that changes one
 * entry shares all other pages. This is what lets a checkpoint remember every send and call of a long trace.
 */
import { type SpanId, spanId } from "../ids.ts";

const PAGE_SIZE = 256;

type Page<Value> = readonly (Value | undefined)[];

export class SpanMap<Value> implements ReadonlyMap<SpanId, Value> {
  readonly pages: readonly Page<Value>[];
  readonly size: number;

  constructor(pages: readonly Page<Value>[], size: number) {
    this.pages = pages;
    this.size = size;
  }

  get(span: SpanId): Value | undefined {
    return this.pages[Math.floor(span / PAGE_SIZE)]?.[span % PAGE_SIZE];
  }

  has(span: SpanId): boolean {
    return this.get(span) !== undefined;
  }

  *entries(): MapIterator<[SpanId, Value]> {
    for (const [number, page] of this.pages.entries()) {
      for (const [offset, value] of page.entries()) {
        if (value !== undefined) {
          yield [spanId(number * PAGE_SIZE + offset), value];
        }
      }
    }
  }

  *keys(): MapIterator<SpanId> {
    for (const [span] of this.entries()) {
      yield span;
    }
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) {
      yield value;
    }
  }

  [Symbol.iterator](): MapIterator<[SpanId, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, span: SpanId, map: ReadonlyMap<SpanId, Value>) => void): void {
    for (const [span, value] of this.entries()) {
      visit(value, span, this);
    }
  }
}

/** Collects changes to a span map; pages are copied when they are first written. */
export class SpanMapDraft<Value> {
  #pages: Page<Value>[];
  #own = new Map<number, (Value | undefined)[]>();
  #size: number;
  #frozen: SpanMap<Value> | null;

  constructor(from: SpanMap<Value>) {
    this.#pages = [...from.pages];
    this.#size = from.size;
    this.#frozen = from;
  }

  get(span: SpanId): Value | undefined {
    return this.#pages[Math.floor(span / PAGE_SIZE)]?.[span % PAGE_SIZE];
  }

  set(span: SpanId, value: Value): void {
    const page = this.#page(Math.floor(span / PAGE_SIZE));
    const offset = span % PAGE_SIZE;
    this.#size += page[offset] === undefined ? 1 : 0;
    page[offset] = value;
    this.#frozen = null;
  }

  /** The map as it is now. Later changes do not reach it. */
  freeze(): SpanMap<Value> {
    if (this.#frozen === null) {
      this.#frozen = new SpanMap([...this.#pages], this.#size);
      this.#own.clear();
    }
    return this.#frozen;
  }

  #page(number: number): (Value | undefined)[] {
    const own = this.#own.get(number);
    if (own !== undefined) {
      return own;
    }
    while (this.#pages.length <= number) {
      this.#pages.push([]);
    }
    const page = Array.from({ length: PAGE_SIZE }, (_, offset) => this.#pages[number]?.[offset]);
    this.#pages[number] = page;
    this.#own.set(number, page);
    return page;
  }
}
