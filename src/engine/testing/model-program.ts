/** A program of saves, deletes, links and blocks over a graph of models. Receivers and callbacks have programs of their own. */
import type { SpanId } from "../ids.ts";
import type { Deleted } from "../models/deletion.ts";
import { insertPlan, updatePlan } from "../models/rows.ts";
import type { Cell } from "../trace/events.ts";
import { type Graph, LINKS, labelOf, specsOf } from "./model-graph.ts";
import { selecting } from "./plain-query.ts";
import { type Instance, newInstance } from "./scripted-instances.ts";
import { ScriptedLinks } from "./scripted-links.ts";
import { ScriptedModels, type SignalName } from "./scripted-models.ts";
import { tablesAsText } from "./stored-rows.ts";

export type Action = (
  | {
      readonly do: "save";
      readonly model: number;
      readonly key: number | null;
      /** What pointers and codes get, in turn. */
      readonly values: readonly (number | null)[];
      readonly how: "plain" | "insert" | "update" | "fields" | "raw";
    }
  | {
      readonly do: "delete";
      readonly model: number;
      readonly keys: readonly number[];
      readonly instance: boolean;
      readonly keepParents: boolean;
    }
  | {
      readonly do: "link";
      readonly how: "add" | "remove" | "clear" | "set" | "clear and set";
      readonly reverse: boolean;
      readonly owner: number;
      readonly targets: readonly number[];
    }
  | {
      readonly do: "bulk";
      readonly model: number;
      readonly rows: readonly (number | null)[];
      readonly conflicts: "raise" | "ignore" | "update";
    }
  | { readonly do: "update"; readonly model: number; readonly value: number | null }
  | {
      readonly do: "block";
      readonly savepoint: boolean;
      readonly fails: boolean;
      readonly body: readonly Action[];
    }
  | {
      readonly do: "later";
      readonly robust: boolean;
      readonly fails: boolean;
      readonly body: readonly Action[];
    }
  | { readonly do: "break" }
) & {
  /** The code around it catches what it raises. */
  readonly caught: boolean;
};

export type ReceiverScript = {
  readonly signal: SignalName;
  /** Place of the sender; `null` hears all. */
  readonly model: number | null;
  readonly fails: boolean;
  readonly body: readonly Action[];
};

export type Program = {
  readonly graph: Graph;
  /** Every table starts with this many rows, each pointing at the row of its number. */
  readonly filled: number;
  readonly receivers: readonly ReceiverScript[];
  readonly actions: readonly Action[];
};

/** Raised on purpose. */
export class Raised extends Error {
  override readonly name = "Raised";
}

const MAX_DEPTH = 4;
const MAX_ACTIONS = 150;

export class Performer {
  readonly models: ScriptedModels;
  /** What deletes returned, by the span of their operation. */
  readonly deleted: Map<SpanId, Deleted> = new Map();
  /** What a rollback did not bring back. */
  readonly notRestored: string[] = [];
  readonly #program: Program;
  readonly #after: (performer: Performer) => void;
  #depth = 0;
  #actions = 0;
  #callbacks = 0;

  /** `after` is called after every action, at any depth. */
  constructor(program: Program, after: (performer: Performer) => void) {
    this.#program = program;
    this.#after = after;
    this.models = new ScriptedModels(...specsOf(program.graph));
    this.#fill();
    for (const { signal, model, fails, body } of program.receivers) {
      const label = model === null ? null : this.#label(model);
      this.models.receive(signal, label, () => {
        this.#nested(body);
        if (fails) throw new Raised("receiver");
      });
    }
  }

  perform(): void {
    for (const action of this.#program.actions) this.#attempt({ ...action, caught: true });
  }

  #fill(): void {
    const { filled, graph } = this.#program;
    this.models.atomic(() => {
      for (let key = 1; key <= filled; key += 1) {
        for (const model of graph.models.keys()) {
          this.#save({ do: "save", model, key, values: [key], how: "plain", caught: false });
        }
      }
    });
  }

  #label(place: number): string {
    return labelOf(place % this.#program.graph.models.length);
  }

  #nested(body: readonly Action[]): void {
    if (this.#depth >= MAX_DEPTH) return;
    this.#depth += 1;
    try {
      for (const action of body) this.#attempt(action);
    } finally {
      this.#depth -= 1;
    }
  }

  #attempt(action: Action): void {
    this.#actions += 1;
    if (this.#actions > MAX_ACTIONS) return;
    try {
      this.#run(action);
    } catch (error) {
      const isExpected = error instanceof Error && ["Raised", "DatabaseError"].includes(error.name);
      if (!(isExpected && action.caught)) throw error;
    } finally {
      this.models.flush();
      this.#after(this);
    }
  }

  #run(action: Action): void {
    switch (action.do) {
      case "save":
        return this.#save(action);
      case "delete":
        return this.#delete(action);
      case "link":
        return this.#link(action);
      case "bulk":
        return this.#bulk(action);
      case "update":
        return this.#update(action);
      case "block":
        return this.#block(action);
      case "later":
        return this.#later(action);
      case "break":
        if (this.models.world.transaction.inAtomicBlock) {
          this.models.world.transaction.needsRollback = true;
        }
    }
  }

  #save({ model, key, values, how }: Extract<Action, { do: "save" }>): void {
    const { catalog } = this.models.world;
    const label = this.#label(model);
    const family = [label, ...catalog.ancestors(label)];
    const one = newInstance(label);
    for (const { columns } of family.map(catalog.get)) {
      for (const [number, { name, auto, reference }] of columns.entries()) {
        const isKey = auto || reference?.parentLink === true;
        one.cells[name] = isKey ? key : (values[number % values.length] ?? null);
      }
    }
    this.models.save(one, {
      adding: how !== "update",
      raw: how === "raw",
      forceInsert: how === "insert" ? family : [],
      forceUpdate: how === "update",
      updateFields: how === "fields" ? [`m${model}p0`] : null,
    });
  }

  #delete({ model, keys, instance, keepParents }: Extract<Action, { do: "delete" }>): void {
    const label = this.#label(model);
    const counts = instance
      ? this.models.delete(this.#stored(label, keys[0] ?? 1), keepParents)
      : this.models.deleteRows(label, this.#existing(label, keys));
    const finished = this.models.trace.at(-1);
    if (finished?.type === "operation.finished") this.deleted.set(finished.span, counts);
  }

  /** A queryset finds only what is there. */
  #existing(label: string, keys: readonly number[]): readonly Cell[] {
    return [...new Set(keys)].filter((pk) => this.models.world.database.row(label, pk));
  }

  #stored(label: string, pk: number): Instance {
    const { catalog } = this.models.world;
    const family = [label, ...catalog.ancestors(label)].map(catalog.get);
    const cells = Object.fromEntries(family.map((spec): [string, Cell] => [spec.pk, pk]));
    return { ...newInstance(label, cells), adding: false };
  }

  #link({ how, reverse, owner, targets }: Extract<Action, { do: "link" }>): void {
    const links = new ScriptedLinks(this.models, { through: LINKS, owner, reverse });
    if (how === "clear") links.clear();
    else if (how === "set" || how === "clear and set") links.set(targets, how !== "set");
    else links[how](...targets);
  }

  #bulk({ model, rows, conflicts }: Extract<Action, { do: "bulk" }>): void {
    const label = this.#label(model);
    const { columns, pk } = this.models.world.catalog.get(label);
    const request = {
      model: label,
      rows: rows.map((value) => ({
        cells: Object.fromEntries(columns.map(({ name }) => [name, value])),
        expressions: {},
      })),
      atomic: true,
      conflicts,
      uniqueColumns: [pk],
      updateColumns: columns.map(({ name }) => name).filter((name) => name !== pk),
    };
    this.models.operate(
      "bulk_create",
      label,
      (at) => insertPlan(this.models.world, request, at),
      {},
    );
  }

  #update({ model, value }: Extract<Action, { do: "update" }>): void {
    const label = this.#label(model);
    const { columns, pk } = this.models.world.catalog.get(label);
    const [column] = columns.filter(({ name }) => name !== pk);
    if (column === undefined) return;
    const assignment = { cells: { [column.name]: value }, expressions: {} };
    const request = {
      parts: [
        { model: label, query: selecting(label, { select: [["column", 0, pk]] }), assignment },
      ],
    };
    this.models.operate("update", label, (at) => updatePlan(this.models.world, request, at), {});
  }

  #block({ savepoint, fails, body }: Extract<Action, { do: "block" }>): void {
    this.models.flush();
    const { trace, world } = this.models;
    const start = trace.length;
    const before = tablesAsText(world);
    const isReal = savepoint || !world.transaction.inAtomicBlock;
    try {
      this.models.atomic(
        () => {
          this.#nested(body);
          if (fails) throw new Raised("block");
        },
        { savepoint },
      );
    } finally {
      const began = trace[start];
      const isUndone =
        isReal &&
        began?.type === "transaction.began" &&
        trace.some((event) => event.type === "transaction.rolledBack" && event.span === began.span);
      const after = tablesAsText(world);
      if (isUndone && after !== before) this.notRestored.push(`${before} became ${after}`);
    }
  }

  #later({ robust, fails, body }: Extract<Action, { do: "later" }>): void {
    this.#callbacks += 1;
    const call = (): void => {
      this.#nested(body);
      if (fails) throw new Raised("callback");
    };
    this.models.onCommit(`callback ${this.#callbacks}`, call, robust);
  }
}
