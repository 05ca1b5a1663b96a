/**
 * A read-only map by span number made of pages. Spans are numbered densely, so a page is an array; a copy that changes one
 * entry shares all other pages. This is what lets a checkpoint remember every send and call of a long trace.
 */
import { type SpanId, spanId } from "../ids.ts";

const PAGE_SIZE = 256;

type Page<Value> = (Value | undefined)[];
type Pages<Value> = ReadonlyMap<number, Readonly<Page<Value>>>;

export class SpanMap<Value> implements ReadonlyMap<SpanId, Value> {
  /** By number: the span divided by the size of a page. */
  readonly pages: Pages<Value>;
  readonly size: number;

  constructor(pages: Pages<Value> = new Map(), size = 0) {
    this.pages = pages;
    this.size = size;
  }

  get(span: SpanId): Value | undefined {
    return this.pages.get(Math.floor(span / PAGE_SIZE))?.[span % PAGE_SIZE];
  }

  has(span: SpanId): boolean {
    return this.get(span) !== undefined;
  }

  /** In the order of the spans. */
  *entries(): MapIterator<[SpanId, Value]> {
    for (const [number, page] of [...this.pages].sort(([one], [other]) => one - other)) {
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
  readonly #pages: Map<number, Readonly<Page<Value>>>;
  readonly #own = new Map<number, Page<Value>>();
  #size: number;
  /** The map as it was last handed out, `null` once something changed. */
  #frozen: SpanMap<Value> | null;

  constructor(from: SpanMap<Value>) {
    this.#pages = new Map(from.pages);
    this.#size = from.size;
    this.#frozen = from;
  }

  get(span: SpanId): Value | undefined {
    return this.#pages.get(Math.floor(span / PAGE_SIZE))?.[span % PAGE_SIZE];
  }

  set(span: SpanId, value: Value): void {
    const page = this.#ownPage(Math.floor(span / PAGE_SIZE));
    const offset = span % PAGE_SIZE;
    this.#size += page[offset] === undefined ? 1 : 0;
    page[offset] = value;
    this.#frozen = null;
  }

  /** The map as it is now. Later changes do not reach it. */
  freeze(): SpanMap<Value> {
    if (this.#frozen === null) {
      this.#frozen = new SpanMap(new Map(this.#pages), this.#size);
      this.#own.clear();
    }
    return this.#frozen;
  }

  #ownPage(number: number): Page<Value> {
    let page = this.#own.get(number);
    if (page === undefined) {
      const shared = this.#pages.get(number);
      page = Array.from({ length: PAGE_SIZE }, (_, offset) => shared?.[offset]);
      this.#own.set(number, page);
      this.#pages.set(number, page);
    }
    return page;
  }
}
