/** The plan of a save (Django: `Model.save_base`, `_save_parents`, `_save_table`). */
import type { SpanId } from "../ids.ts";
import type { Cell, Row } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";
import { cellOf } from "./cell.ts";
import { DatabaseError } from "./database-error.ts";
import type { ModelSpec } from "./model-spec.ts";
import { atomically, breaking, execute, type Link, type ModelsWorld, type Plan } from "./plan.ts";

export type SaveRequest = {
  /** Label of the instance's class; a proxy's own. */
  readonly model: string;
  /** As in a fixture: no parents, no field hooks. */
  readonly raw: boolean;
  readonly updateFields: readonly string[] | null;
  /** Labels of the tables that must be inserted into. */
  readonly forceInsert: readonly string[];
  readonly forceUpdate: boolean;
  /** The instance was never stored. */
  readonly adding: boolean;
};

/** @returns whether the row was inserted. */
export function* savePlan(world: ModelsWorld, request: SaveRequest, at: Moment): Plan<boolean> {
  const spec = world.catalog.concrete(request.model);
  const silent = spec.info.autoCreated;
  const span = at.parent;
  if (!silent) yield { do: "send", signal: "pre_save", span };
  const hasParents = spec.parents.length > 0 && !request.raw;
  const created = yield* hasParents
    ? atomically(world, at, (inside) => saveTables(world, request, inside))
    : breaking(world, () => saveTables(world, request, at));
  // Also for a silent model: the host marks the instance as stored before it decides whom to tell.
  yield { do: "send", signal: "post_save", created, span };
  return created;
}

function* saveTables(world: ModelsWorld, request: SaveRequest, at: Moment): Plan<boolean> {
  const spec = world.catalog.concrete(request.model);
  const parentInserted = request.raw ? false : yield* saveParents(world, request, spec, at);
  return yield* saveTable({ world, request, at }, spec, null, parentInserted);
}

function* saveParents(
  world: ModelsWorld,
  request: SaveRequest,
  spec: ModelSpec,
  at: Moment,
): Plan<boolean> {
  let inserted = false;
  for (const { model, link } of spec.parents) {
    const parent = world.catalog.concrete(model);
    const toParent: Link = { parent: parent.info.label, field: link };
    // The link is brought in step before the parent's own parents are saved.
    if (parent.parents.length > 0) {
      yield { do: "key", model: parent.info.label, link: toParent, span: at.parent };
    }
    const above = yield* saveParents(world, request, parent, at);
    const made = yield* saveTable({ world, request, at }, parent, toParent, above);
    inserted ||= made;
  }
  return inserted;
}

type Saving = { readonly world: ModelsWorld; readonly request: SaveRequest; readonly at: Moment };

/** @returns whether a row was inserted. */
function* saveTable(
  saving: Saving,
  spec: ModelSpec,
  link: Link | null,
  parentInserted: boolean,
): Plan<boolean> {
  const { world, request, at } = saving;
  const { updateFields } = request;
  // Only the row of the class itself must be there: parents are saved as they need to be.
  const forceUpdate = request.forceUpdate && link === null;
  const { label } = spec.info;
  const span = at.parent;
  world.transaction.validate();
  const { cell: pk = null } = yield { do: "key", model: label, link, span };
  const mustUpdate = forceUpdate || updateFields !== null;
  if (pk === null && mustUpdate) {
    throw new DatabaseError("ValueError", "Cannot force an update in save() with no primary key.");
  }
  const forced = parentInserted || request.forceInsert.includes(label);
  const mustInsert =
    forced || (!request.raw && !forceUpdate && request.adding && hasKeyDefault(spec));
  const links = link ? [link] : [];
  if (pk !== null && !mustInsert) {
    const row = yield* update(saving, spec, pk);
    if (row !== null) {
      if (link !== null || row.returned !== null) {
        yield { do: "stored", cells: row.returned ?? {}, links, span };
      }
      return false;
    }
    if (mustUpdate) {
      const how = forceUpdate ? "Forced update" : "Save with update_fields";
      throw new DatabaseError("NotUpdated", `${how} did not affect any rows.`);
    }
  }
  const { assignment = NOTHING } = yield {
    do: "values",
    model: label,
    names: null,
    adding: true,
    span,
  };
  const cells = pk === null ? assignment.cells : { ...assignment.cells, [spec.pk]: pk };
  const { expressions } = assignment;
  const row = execute(world, at, (statement) => statement.insert(label, { cells, expressions }));
  const returned = {
    ...picked(row, Object.keys(expressions)),
    ...(pk === null && picked(row, [spec.pk])),
  };
  if (links.length > 0 || Object.keys(returned).length > 0) {
    yield { do: "stored", cells: returned, links, span };
  }
  return true;
}

const NOTHING = { cells: {}, expressions: {} };

/** `null` when there is no such row. */
function* update(
  { world, request, at }: Saving,
  spec: ModelSpec,
  pk: Cell,
): Plan<{ readonly returned: Row | null } | null> {
  const { label } = spec.info;
  const { updateFields } = request;
  const names = spec.columns
    .filter(({ name }) => name !== spec.pk)
    .filter(
      ({ name, reference }) =>
        updateFields === null ||
        updateFields.includes(name) ||
        (reference !== null && updateFields.includes(reference.field)),
    )
    .map(({ name }) => name);
  const span = at.parent;
  if (names.length === 0) {
    const exists = updateFields !== null || world.database.row(label, pk) !== undefined;
    if (!exists) return null;
    return updateFields !== null || (yield* shown(spec, pk, span)) ? { returned: null } : null;
  }
  const { assignment = NOTHING } = yield { do: "values", model: label, names, adding: false, span };
  if (!(yield* shown(spec, pk, span))) return null;
  const row = execute(world, at, (statement) => statement.update(label, pk, assignment));
  if (row === undefined) return null;
  const computed = Object.keys(assignment.expressions);
  return { returned: computed.length > 0 ? picked(row, computed) : null };
}

/** Whether the base manager lets the row be found. */
function* shown(spec: ModelSpec, pk: Cell, span: SpanId | null): Plan<boolean> {
  if (spec.baseManager !== "chooses") return true;
  const { cells = [] } = yield { do: "choose", model: spec.info.label, pks: [pk], span };
  return cells.length > 0;
}

function hasKeyDefault(spec: ModelSpec): boolean {
  return spec.info.fields.some((field) => field.primaryKey && field.hasDefault);
}

function picked(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, cellOf(row, name)]));
}
