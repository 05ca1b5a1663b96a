/** What a delete has gathered so far (Django: `django.db.models.deletion.Collector`, its data). */
import type { Cell } from "../trace/events.ts";
import type { Catalog } from "./catalog.ts";
import { compareCells, keyText } from "./cell.ts";
import type { Column } from "./model-spec.ts";
import type { Plan } from "./plan.ts";

/** One instance of the host. */
export type Instance = { readonly number: number; readonly pk: Cell };

/** Keys of rows, as they are when it is asked. */
export type Found = () => Plan<readonly Cell[]>;

/** Rows that go without being loaded. */
export type FastDelete = { readonly model: string; readonly pks: Found };

/** Rows that stay, with another value in one column. */
export type FieldUpdate = {
  readonly model: string;
  readonly column: Column;
  readonly value: Cell;
  /** Asked when the update happens, not when it was planned. */
  readonly pks: Found;
};

export type Restriction = {
  readonly model: string;
  readonly field: string;
  readonly instances: Instance[];
};

export class Collected {
  /** By label of the class; the order of classes is the order of deletion. */
  instances: Map<string, Map<string, Instance>> = new Map();
  readonly fastDeletes: FastDelete[] = [];
  readonly updates: FieldUpdate[] = [];
  readonly restrictions: Restriction[] = [];
  readonly #dependencies = new Map<string, Set<string>>();
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** @returns those that were not there yet. */
  add(model: string, found: readonly Instance[]): readonly Instance[] {
    if (found.length === 0) return [];
    const known = this.#of(model);
    const fresh = found.filter(({ pk }) => !known.has(keyText([pk])));
    for (const one of fresh) known.set(keyText([one.pk]), one);
    return fresh;
  }

  has(model: string, pk: Cell): boolean {
    return this.instances.get(model)?.has(keyText([pk])) === true;
  }

  /** `model` must be deleted after `dependency`'s … */
  depend(model: string, dependency: string): void {
    const key = this.#catalog.concrete(model).info.label;
    const needed = this.#dependencies.get(key) ?? new Set();
    this.#dependencies.set(key, needed.add(this.#catalog.concrete(dependency).info.label));
    this.#of(dependency);
  }

  /** Keys ascending, then classes in repeated passes: each pass places those whose prerequisites are placed. */
  sort(): void {
    for (const [model, instances] of this.instances) {
      const ordered = [...instances].sort(([, a], [, b]) => compareCells(a.pk, b.pk));
      this.instances.set(model, new Map(ordered));
    }
    const placed = new Set<string>();
    const order: string[] = [];
    while (order.length < this.instances.size) {
      const before = order.length;
      for (const model of this.instances.keys()) {
        const concrete = this.#catalog.concrete(model).info.label;
        const needed = this.#dependencies.get(concrete) ?? new Set();
        if (order.includes(model) || [...needed].some((label) => !placed.has(label))) continue;
        order.push(model);
        placed.add(concrete);
      }
      // A cycle: the order of collection stays.
      if (order.length === before) return;
    }
    this.instances = new Map(order.map((model) => [model, this.#of(model)]));
  }

  #of(model: string): Map<string, Instance> {
    const known = this.instances.get(model) ?? new Map<string, Instance>();
    this.instances.set(model, known);
    return known;
  }
}
