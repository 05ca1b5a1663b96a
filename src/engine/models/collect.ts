/** Follows the rows that point to what is deleted (Django: `Collector.collect`, `can_fast_delete`). */

import type { SpanId } from "../ids.ts";
import type { Cell, Row } from "../trace/events.ts";
import type { Relation } from "./catalog.ts";
import { compareCells } from "./cell.ts";
import { Collected, type Instance } from "./collected.ts";
import { DatabaseError } from "./database-error.ts";
import type { ModelsWorld, Plan } from "./plan.ts";

export type Collecting = {
  readonly world: ModelsWorld;
  readonly collected: Collected;
  readonly span: SpanId | null;
  /** Instances of the host so far; new ones are numbered on. */
  count: number;
  /** Who listens to deletes, asked once per model. */
  readonly listens: Map<string, boolean>;
};

export type CollectOptions = {
  /** The model whose rows are pointed to. */
  readonly source?: string;
  readonly nullable?: boolean;
  readonly related?: boolean;
  /** The source depends on these rows instead. */
  readonly reversed?: boolean;
  readonly keepParents?: boolean;
  readonly failOnRestricted?: boolean;
};

export function startCollecting(world: ModelsWorld, span: SpanId | null): Collecting {
  return { world, collected: new Collected(world.catalog), span, count: 0, listens: new Map() };
}

/** Rows as a queryset would give them: fast when nobody needs to see them, loaded otherwise. */
export function* collectRows(
  it: Collecting,
  model: string,
  pks: () => readonly Cell[],
  options: CollectOptions,
): Plan<void> {
  if (yield* isFast(it, model, null)) {
    it.collected.fastDeletes.push({ model, pks });
    return;
  }
  yield* collect(it, model, yield* load(it, model, pks(), null), options);
}

export function* collect(
  it: Collecting,
  model: string,
  found: readonly Instance[],
  options: CollectOptions,
): Plan<void> {
  const { collected } = it;
  const { catalog } = it.world;
  const fresh = collected.add(model, found);
  if (found.length > 0 && options.source !== undefined && !options.nullable) {
    if (options.reversed) collected.depend(model, options.source);
    else collected.depend(options.source, model);
  }
  if (fresh.length === 0) return;
  if (!options.keepParents) {
    for (const { model: parent, link } of catalog.concrete(model).parents) {
      const numbers = fresh.map(({ number }) => number);
      const { cells = [] } = yield { do: "parents", link, instances: numbers, span: it.span };
      const parents = cells.map((pk) => ({ number: it.count++, pk }));
      const upwards = { source: model, related: false, reversed: true, failOnRestricted: false };
      yield* collect(it, parent, parents, upwards);
    }
  }
  if (options.related === false) return;
  yield* collectRelated(it, model, fresh, options.keepParents ?? false);
  for (const { model: linked, typeColumn, keyColumn, field } of catalog.concrete(model).generics) {
    const { cell = null } = yield { do: "content type", model, field, span: it.span };
    const keys = fresh.map(({ pk }) => String(pk));
    const pks = (): readonly Cell[] =>
      pksWhere(
        it,
        linked,
        (row) => row[typeColumn] === cell && keys.includes(String(row[keyColumn])),
      );
    yield* collectRows(it, linked, pks, { source: model, nullable: true, failOnRestricted: false });
  }
  if (options.failOnRestricted !== false) refuseRestricted(it, model);
}

function* collectRelated(
  it: Collecting,
  model: string,
  fresh: readonly Instance[],
  keepParents: boolean,
): Plan<void> {
  const { catalog } = it.world;
  // For a proxy the model it stands for is a parent too: Django skips everything that points to it.
  const { proxyFor } = catalog.get(model).info;
  const kept = keepParents ? [proxyFor, ...catalog.ancestors(model)] : [];
  const fast: Relation[] = [];
  const refused = new Map<string, readonly number[]>();
  for (const relation of catalog.relationsTo(model)) {
    const { onDelete, field, model: target } = relation.reference;
    if (kept.includes(catalog.concrete(target).info.label)) continue;
    if (onDelete === "DO_NOTHING" || onDelete.startsWith("DB_")) continue;
    if (yield* isFast(it, relation.from.info.label, relation)) {
      fast.push(relation);
      continue;
    }
    try {
      yield* applyRule(it, model, fresh, relation);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.kind === "ProtectedError")) throw error;
      const key = `'${relation.from.info.name}.${field}'`;
      refused.set(key, [...(refused.get(key) ?? []), ...error.instances]);
    }
  }
  if (refused.size > 0) {
    throw new DatabaseError(
      "ProtectedError",
      `Cannot delete some instances of model '${nameOf(it, model)}' because they are referenced through protected foreign keys: ${[...refused.keys()].join(", ")}.`,
      [...refused.values()].flat(),
    );
  }
  for (const relation of fast) {
    it.collected.fastDeletes.push({
      model: relation.from.info.label,
      pks: pointingTo(it, model, fresh, relation),
    });
  }
}

function* applyRule(
  it: Collecting,
  model: string,
  fresh: readonly Instance[],
  relation: Relation,
): Plan<void> {
  const { from, column, reference } = relation;
  const label = from.info.label;
  const pks = pointingTo(it, model, fresh, relation);
  switch (reference.onDelete) {
    case "SET_NULL":
      it.collected.updates.push({ model: label, column, value: null, pks });
      return;
    case "SET_DEFAULT":
    case "SET": {
      const asked = { do: "substitute", model: label, field: reference.field } as const;
      const { cell = null } = yield { ...asked, span: it.span };
      it.collected.updates.push({ model: label, column, value: cell, pks });
      return;
    }
    case "PROTECT": {
      const instances = yield* loadRelated(it, label, pks());
      if (instances.length === 0) return;
      const message = `Cannot delete some instances of model '${nameOf(it, reference.model)}' because they are referenced through a protected foreign key: '${from.info.name}.${reference.field}'`;
      throw new DatabaseError(
        "ProtectedError",
        message,
        instances.map(({ number }) => number),
      );
    }
    case "RESTRICT": {
      const instances = yield* loadRelated(it, label, pks());
      if (instances.length === 0) return;
      it.collected.restrictions.push({
        model: label,
        field: reference.field,
        instances: [...instances],
      });
      it.collected.depend(reference.model, label);
      return;
    }
    default: {
      const found = pks();
      if (found.length === 0) return;
      const options = { source: reference.model, nullable: column.null, failOnRestricted: false };
      if (yield* isFast(it, label, null)) it.collected.fastDeletes.push({ model: label, pks });
      else yield* collect(it, label, yield* loadRelated(it, label, found), options);
    }
  }
}

/** Rows that nobody listens to are loaded with no more columns than further relations need. */
function* loadRelated(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
): Plan<readonly Instance[]> {
  const { catalog } = it.world;
  if (yield* hasListeners(it, model)) return yield* load(it, model, pks, null);
  const spec = catalog.concrete(model);
  const needed = catalog.relationsTo(model).map(({ target }) => target);
  return yield* load(it, model, pks, [...new Set([spec.pk, ...needed])]);
}

function* load(
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
    if (reached) return parentKey(it, parent, ancestor, row?.[link] ?? null);
  }
  return null;
}

function pointingTo(
  it: Collecting,
  model: string,
  fresh: readonly Instance[],
  { from, column, target }: Relation,
): () => readonly Cell[] {
  const { catalog, database } = it.world;
  const isKey = target === catalog.concrete(model).pk;
  const values = fresh.map(({ pk }) => (isKey ? pk : targetValue(it, model, target, pk)));
  return () =>
    values
      .flatMap((value) => database.tables.where(from.info.label, column.name, value))
      .map((row) => row[from.pk] ?? null)
      .sort(compareCells);
}

/** The value pointed to: in the model's own row, or in that of the ancestor who has the column. */
function targetValue(it: Collecting, model: string, target: string, pk: Cell): Cell {
  const { catalog, database } = it.world;
  for (const label of [model, ...catalog.ancestors(model)]) {
    const row = database.row(label, parentKey(it, model, label, pk));
    if (row && target in row) return row[target] ?? null;
  }
  return pk;
}

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

/** Restricted rows that are deleted anyway, by a cascade, restrict nothing. */
function refuseRestricted(it: Collecting, model: string): void {
  const { collected } = it;
  const left = collected.restrictions
    .map(({ instances, ...rest }) => {
      const going = new Set(
        collected.fastDeletes.filter((one) => one.model === rest.model).flatMap((one) => one.pks()),
      );
      return {
        ...rest,
        instances: instances.filter(({ pk }) => !(collected.has(rest.model, pk) || going.has(pk))),
      };
    })
    .filter(({ instances }) => instances.length > 0);
  if (left.length === 0) return;
  const names = new Set(left.map((one) => `'${nameOf(it, one.model)}.${one.field}'`));
  throw new DatabaseError(
    "RestrictedError",
    `Cannot delete some instances of model '${nameOf(it, model)}' because they are referenced through restricted foreign keys: ${[...names].join(", ")}.`,
    left.flatMap(({ instances }) => instances.map(({ number }) => number)),
  );
}

export function pksWhere(
  it: Collecting,
  model: string,
  matches: (row: Row) => boolean,
): readonly Cell[] {
  const { catalog, database } = it.world;
  const { pk } = catalog.concrete(model);
  return database.tables
    .rows(model)
    .filter(matches)
    .map((row) => row[pk] ?? null);
}

function nameOf(it: Collecting, model: string): string {
  return it.world.catalog.get(model).info.name;
}
