/** Follows the rows that point to what is deleted (Django: `Collector.collect`, `can_fast_delete`). */

import type { Cell } from "../trace/events.ts";
import type { Relation } from "./catalog.ts";
import type { Found, Instance, Restriction } from "./collected.ts";
import {
  type Collecting,
  inOrder,
  isFast,
  known,
  load,
  loadRelated,
  nameOf,
  pksWhere,
  pointingTo,
} from "./collecting.ts";
import { DatabaseError } from "./database-error.ts";
import type { Plan } from "./plan.ts";

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

/** Rows as a queryset would give them: fast when nobody needs to see them, loaded otherwise. */
export function* collectRows(
  it: Collecting,
  model: string,
  pks: Found,
  options: CollectOptions,
): Plan<void> {
  if (yield* isFast(it, model, null)) {
    it.collected.fastDeletes.push({ model, pks });
    return;
  }
  const found = yield* pks();
  const isQueryset = options.source === undefined;
  const ordered = isQueryset ? found : yield* inOrder(it, model, found);
  yield* collect(it, model, yield* load(it, model, ordered, null), options);
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
    const asked = fresh.map(({ pk }) => pk);
    const step = { do: "content type", model, field, pks: asked, span: it.span } as const;
    const { cell = null, cells = [] } = yield step;
    const keys = cells.map(String);
    const pks = pksWhere(
      it,
      linked,
      (row) => row[typeColumn] === cell && keys.includes(String(row[keyColumn])),
    );
    yield* collectRows(it, linked, pks, { source: model, nullable: true, failOnRestricted: false });
  }
  if (options.failOnRestricted !== false) yield* refuseRestricted(it, model);
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
    case "SET": {
      const value = yield* substitute(it, label, reference.field);
      it.collected.updates.push({ model: label, column, value, pks });
      return;
    }
    case "SET_CALLABLE":
    case "SET_DEFAULT": {
      const instances = yield* loadRelated(it, label, yield* pks());
      if (instances.length === 0) return;
      const value = yield* substitute(it, label, reference.field);
      const loaded = known(instances.map(({ pk }) => pk));
      it.collected.updates.push({ model: label, column, value, pks: loaded });
      return;
    }
    case "PROTECT": {
      const instances = yield* loadRelated(it, label, yield* pks());
      if (instances.length === 0) return;
      const message = `Cannot delete some instances of model '${nameOf(it, reference.model)}' because they are referenced through a protected foreign key: '${from.info.name}.${reference.field}'`;
      throw new DatabaseError(
        "ProtectedError",
        message,
        instances.map(({ number }) => number),
      );
    }
    case "RESTRICT": {
      const instances = yield* loadRelated(it, label, yield* pks());
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
      const found = yield* pks();
      if (found.length === 0) return;
      const options = { source: reference.model, nullable: column.null, failOnRestricted: false };
      yield* collect(it, label, yield* loadRelated(it, label, found), options);
    }
  }
}

function* substitute(it: Collecting, model: string, field: string): Plan<Cell> {
  const { cell = null } = yield { do: "substitute", model, field, span: it.span };
  return cell;
}

/** Restricted rows that are deleted anyway, by a cascade, restrict nothing. */
function* refuseRestricted(it: Collecting, model: string): Plan<void> {
  const { collected } = it;
  const left: Restriction[] = [];
  for (const restriction of collected.restrictions) {
    const going = new Set<Cell>();
    for (const fast of collected.fastDeletes) {
      if (fast.model !== restriction.model) continue;
      for (const pk of yield* fast.pks()) going.add(pk);
    }
    const instances = restriction.instances.filter(
      ({ pk }) => !(collected.has(restriction.model, pk) || going.has(pk)),
    );
    if (instances.length > 0) left.push({ ...restriction, instances });
  }
  if (left.length === 0) return;
  const names = new Set(left.map((one) => `'${nameOf(it, one.model)}.${one.field}'`));
  throw new DatabaseError(
    "RestrictedError",
    `Cannot delete some instances of model '${nameOf(it, model)}' because they are referenced through restricted foreign keys: ${[...names].join(", ")}.`,
    left.flatMap(({ instances }) => instances.map(({ number }) => number)),
  );
}
