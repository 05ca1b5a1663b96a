/** The plans that write rows without any model signal: `bulk_create`, `bulk_update`, `QuerySet.update`, `flush` … */
import type { Cell, Row } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";
import { cellOf, equalCells } from "./cell.ts";
import type { Assignment, Statement } from "./database.ts";
import { DatabaseError } from "./database-error.ts";
import { atomically, breaking, execute, type ModelsWorld, type Plan } from "./plan.ts";
import type { Query } from "./query-spec.ts";

export type InsertRequest = {
  readonly model: string;
  readonly rows: readonly Assignment[];
  /** Several statements, so in a transaction: a failure then breaks a block around it. */
  readonly atomic: boolean;
  readonly conflicts: "raise" | "ignore" | "update";
  /** For `update`: the columns that tell a conflict, and those that are overwritten. */
  readonly uniqueColumns: readonly string[];
  readonly updateColumns: readonly string[];
};

/** @returns the keys of the rows, in order; `null` for ignored ones. */
export function insertPlan(
  world: ModelsWorld,
  request: InsertRequest,
  at: Moment,
): Plan<readonly Cell[]> {
  function* insert(inside: Moment): Plan<readonly Cell[]> {
    return execute(world, inside, (statement) => {
      if (request.conflicts === "update") checkTarget(world, request);
      return request.rows.map((row) => insertOne(world, request, row, statement));
    });
  }
  return request.atomic ? atomically(world, at, insert) : insert(at);
}

/** SQLite wants the columns of a key or of a rule without a condition, all of them. */
function checkTarget(world: ModelsWorld, { model, uniqueColumns }: InsertRequest): void {
  const { pk, columns, uniques } = world.catalog.concrete(model);
  const single = columns.filter((one) => one.unique || one.name === pk).map((one) => [one.name]);
  const several = uniques.filter((one) => one.condition === null && one.expressions === null);
  const wanted = new Set(uniqueColumns);
  const isTarget = [...single, ...several.map((one) => one.columns)].some((names) => {
    const known = new Set(names);
    return known.size === wanted.size && names.every((name) => wanted.has(name));
  });
  if (isTarget) return;
  throw new DatabaseError(
    "OperationalError",
    "ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint",
  );
}

function insertOne(
  world: ModelsWorld,
  request: InsertRequest,
  given: Assignment,
  statement: Statement,
): Cell {
  const { model, conflicts } = request;
  const { pk } = world.catalog.concrete(model);
  // SQLite takes a number for the new row before it looks for conflicts.
  const skip = (): void => {
    if (cellOf(given.cells, pk) === null) statement.skipNumber(model);
  };
  const existing = conflicts === "update" ? conflicting(world, request, given.cells) : undefined;
  if (existing !== undefined) {
    const names = Object.entries(given.cells).filter(([name]) =>
      request.updateColumns.includes(name),
    );
    const cells = Object.fromEntries(names);
    skip();
    statement.update(model, cellOf(existing, pk), { cells, expressions: {} });
    return cellOf(existing, pk);
  }
  try {
    return cellOf(statement.insert(model, given), pk);
  } catch (error) {
    const isConflict = error instanceof DatabaseError && !error.message.startsWith("FOREIGN KEY");
    if (conflicts !== "ignore" || !isConflict) throw error;
    skip();
    return null;
  }
}

function conflicting(world: ModelsWorld, request: InsertRequest, cells: Row): Row | undefined {
  const { uniqueColumns, model } = request;
  return world.database.tables.rows(model).find((row) =>
    uniqueColumns.every((name) => {
      const cell = cellOf(cells, name);
      return cell !== null && equalCells(cellOf(row, name), cell);
    }),
  );
}

export type UpdateRequest = {
  /** One part per table: which rows, as a query that selects their keys, and what they get. */
  readonly parts: readonly {
    readonly model: string;
    readonly query: Query;
    readonly assignment: Assignment;
  }[];
};

/** @returns how many rows the first part matched. */
export function* updatePlan(
  world: ModelsWorld,
  { parts }: UpdateRequest,
  at: Moment,
): Plan<number> {
  return yield* breaking(world, function* () {
    world.transaction.validate();
    const found = parts.map((part) => ({
      ...part,
      pks: world.database.select(part.query).flat(),
    }));
    const counts = execute(world, at, (statement) =>
      found.map(({ model, assignment, pks }) => {
        const chosen = [...new Set(pks)];
        return chosen.filter((pk) => statement.update(model, pk, assignment) !== undefined).length;
      }),
    );
    return counts[0] ?? 0;
  });
}

export type RewriteRequest = {
  readonly rows: readonly {
    readonly model: string;
    readonly pk: Cell;
    readonly assignment: Assignment;
  }[];
};

/** @returns how many rows were there. */
export function rewritePlan(
  world: ModelsWorld,
  { rows }: RewriteRequest,
  at: Moment,
): Plan<number> {
  return atomically(world, at, function* (inside) {
    return execute(
      world,
      inside,
      (statement) =>
        rows.filter(({ model, pk, assignment }) => statement.update(model, pk, assignment)).length,
    );
  });
}

export type EraseRequest = {
  readonly model: string;
  /** Selects the keys of the rows. */
  readonly query: Query;
};

/** Deletes the rows and looks at nothing else (Django: `QuerySet._raw_delete`). @returns how many */
export function* erasePlan(
  world: ModelsWorld,
  { model, query }: EraseRequest,
  at: Moment,
): Plan<number> {
  return yield* breaking(world, function* () {
    world.transaction.validate();
    const pks = new Set(world.database.select(query).flat());
    return execute(
      world,
      at,
      (statement) => [...pks].filter((pk) => statement.delete(model, pk)).length,
    );
  });
}

export type FlushRequest = { readonly models: readonly string[] };

/** Empties these tables and their counters. */
export function flushPlan(world: ModelsWorld, { models }: FlushRequest, at: Moment): Plan<void> {
  return atomically(world, at, function* (inside) {
    execute(world, inside, (statement) => {
      for (const model of models) statement.empty(model);
    });
  });
}
