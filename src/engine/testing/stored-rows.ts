/** What must be true of the stored rows whenever no block is open. */
import type { ModelsWorld } from "../models/plan.ts";
import type { Row } from "../trace/events.ts";

/** All rows by label, tables without rows left out. */
export function storedRows({ catalog, database }: ModelsWorld): {
  readonly [label: string]: readonly Row[];
} {
  const labels = catalog.all().map(({ info }) => info.label);
  const filled = labels
    .map((label) => [label, database.tables.rows(label)] as const)
    .filter(([, rows]) => rows.length > 0);
  return Object.fromEntries(filled);
}

/** All rows and the last number of every table, as text. */
export function tablesAsText(world: ModelsWorld): string {
  const numbers = [...world.database.state.tables].map(([label, table]) => [
    label,
    table.lastNumber,
  ]);
  return JSON.stringify([storedRows(world), numbers.filter(([, number]) => number !== 0).sort()]);
}

/** Pointers to nothing, doubles in unique columns, NULLs where none may be: as sentences. */
export function brokenRows({ catalog, database }: ModelsWorld): readonly string[] {
  const broken: string[] = [];
  for (const { info, columns } of catalog.all()) {
    const rows = database.tables.rows(info.label);
    for (const { name, reference, unique, null: nullable } of columns) {
      const values = rows.map((row) => row[name] ?? null);
      const known = values.filter((value) => value !== null);
      if (!nullable && known.length < values.length) broken.push(`${info.label}.${name} is NULL`);
      if (unique && new Set(known).size < known.length) broken.push(`${info.label}.${name} twice`);
      if (reference === null) continue;
      const { pk } = catalog.concrete(reference.model);
      const targets = new Set(database.tables.rows(reference.model).map((row) => row[pk] ?? null));
      for (const value of known.filter((one) => !targets.has(one))) {
        broken.push(`${info.label}.${name} points to ${value}, which is gone`);
      }
    }
  }
  return broken;
}
