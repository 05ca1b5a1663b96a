/** The rows a delete looks at: which point where, which must be loaded, which can go unseen. */
import type { SpanId } from "../ids.ts";
import type { Cell, Row } from "../trace/events.ts";
import type { Relation } from "./catalog.ts";
import { cellOf } from "./cell.ts";
import { Collected, type Found, type Instance } from "./collected.ts";
import type { Expression } from "./expression.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { ModelsWorld, Plan } from "./plan.ts";
import { runQuery } from "./query.ts";
import type { Query } from "./query-spec.ts";

export type Collecting = {
  readonly world: ModelsWorld;
  readonly collected: Collected;
  readonly span: SpanId | null;
  /** Instances of the host so far; new ones are numbered on. */
  count: number;
  /** Who listens to deletes, asked once per model. */
  readonly listens: Map<string, boolean>;
};

export function startCollecting(world: ModelsWorld, span: SpanId | null): Collecting {
  return { world, collected: new Collected(world.catalog), span, count: 0, listens: new Map() };
}

/** Rows that nobody listens to are loaded with no more columns than further relations need. */
export function* loadRelated(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
): Plan<readonly Instance[]> {
  const { catalog } = it.world;
  const spec = catalog.concrete(model);
  const found = yield* inOrder(it, model, pks);
  if (yield* hasListeners(it, model)) return yield* load(it, model, found, null);
  const needed = catalog.relationsTo(model).map(({ target }) => target);
  return yield* load(it, model, found, [...new Set([spec.pk, ...needed])]);
}

export function* load(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
  names: readonly string[] | null,
): Plan<readonly Instance[]> {
  if (pks.length === 0) return [];
  const { catalog, database } = it.world;
  const labels = [model, ...catalog.ancestors(model)];
  const rows = pks.map((pk): Row => {
    const row: Row = {};
    const links = labels.map((label) => database.row(label, parentKey(it, model, label, pk)));
    return Object.assign(row, ...links.toReversed());
  });
  yield { do: "load", model, names, rows, span: it.span };
  return pks.map((pk) => ({ number: it.count++, pk }));
}

/** Key of the ancestor's row for a row of `model`. */
function parentKey(it: Collecting, model: string, ancestor: string, pk: Cell): Cell {
  const spec = it.world.catalog.concrete(model);
  if (spec.info.label === it.world.catalog.concrete(ancestor).info.label) return pk;
  const row = it.world.database.row(model, pk);
  for (const { model: parent, link } of spec.parents) {
    const reached = [parent, ...it.world.catalog.ancestors(parent)].includes(ancestor);
    if (reached) return parentKey(it, parent, ancestor, cellOf(row, link));
  }
  /* v8 ignore next -- an ancestor is always reached over one of the parents */
  return null;
}

/** In the order in which SQLite would read them. */
export function pointingTo(
  it: Collecting,
  model: string,
  fresh: readonly Instance[],
  { from, column, target }: Relation,
): Found {
  const { catalog, database } = it.world;
  const isKey = target === catalog.concrete(model).pk;
  const values = fresh.map(({ pk }) => (isKey ? pk : targetValue(it, model, target, pk)));
  const read = everyColumn(from, ["in", ["column", 0, column.name], values.map(literal)]);
  return () =>
    shown(
      it,
      from,
      runQuery(read, database.tables).map(([pk = null]) => pk),
    );
}

export function known(pks: readonly Cell[]): Found {
  // biome-ignore lint/correctness/useYield: a plan that needs nobody
  return function* () {
    return pks;
  };
}

/** As `Meta.ordering` wants it. */
export function* inOrder(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
): Plan<readonly Cell[]> {
  const { baseManager } = it.world.catalog.concrete(model);
  return baseManager === "orders" ? yield* chosen(it, model, pks) : pks;
}

/** Without the rows that the base manager hides. */
function* shown(it: Collecting, spec: ModelSpec, pks: readonly Cell[]): Plan<readonly Cell[]> {
  return spec.baseManager === "chooses" ? yield* chosen(it, spec.info.label, pks) : pks;
}

function* chosen(it: Collecting, model: string, pks: readonly Cell[]): Plan<readonly Cell[]> {
  if (pks.length === 0) return pks;
  const { cells = pks } = yield { do: "choose", model, pks, span: it.span };
  return cells;
}

const literal = (cell: Cell): Expression => ["value", cell];

/** The key first. */
function everyColumn({ info, pk, columns }: ModelSpec, where: Expression): Query {
  const names = [pk, ...columns.map(({ name }) => name)];
  const select = names.map((name): Expression => ["column", 0, name]);
  const rest = { source: null, joins: [], groupBy: null, having: null, combined: null } as const;
  return {
    ...rest,
    model: info.label,
    where,
    select,
    order: [],
    distinct: false,
    offset: 0,
    limit: null,
  };
}

/** The value pointed to: in the model's own row, or in that of the ancestor who has the column. */
function targetValue(it: Collecting, model: string, target: string, pk: Cell): Cell {
  const { catalog, database } = it.world;
  for (const label of [model, ...catalog.ancestors(model)]) {
    const row = database.row(label, parentKey(it, model, label, pk));
    if (row && target in row) return cellOf(row, target);
  }
  return pk;
}

/** Django: `Collector.can_fast_delete`. */
export function* isFast(it: Collecting, model: string, from: Relation | null): Plan<boolean> {
  if (from !== null && from.reference.onDelete !== "CASCADE") return false;
  if (yield* hasListeners(it, model)) return false;
  const { catalog } = it.world;
  const spec = catalog.concrete(model);
  return (
    spec.parents.every(({ link }) => link === from?.column.name) &&
    spec.generics.length === 0 &&
    catalog
      .relationsTo(model)
      .every(
        ({ reference: { onDelete } }) => onDelete === "DO_NOTHING" || onDelete.startsWith("DB_"),
      )
  );
}

function* hasListeners(it: Collecting, model: string): Plan<boolean> {
  const known = it.listens.get(model);
  if (known !== undefined) return known;
  const signals = ["pre_delete", "post_delete"];
  const { flag = false } = yield { do: "listens", model, signals, span: it.span };
  it.listens.set(model, flag);
  return flag;
}

export function pksWhere(it: Collecting, model: string, matches: (row: Row) => boolean): Found {
  const { catalog, database } = it.world;
  const spec = catalog.concrete(model);
  return () => {
    const rows = database.tables.rows(model).filter(matches);
    return shown(
      it,
      spec,
      rows.map((row) => cellOf(row, spec.pk)),
    );
  };
}

export function nameOf(it: Collecting, model: string): string {
  return it.world.catalog.get(model).info.name;
}
