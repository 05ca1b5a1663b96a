/** The order of classes in a delete: nothing goes while rows still point to it that cannot do without. */
import type { Catalog } from "../models/catalog.ts";
import type { EventOf } from "../trace/events.ts";
import type { NaiveTables } from "./naive-tables.ts";

/** Rows that still point at a deleted one over a key that may not be NULL and cascades. */
export function leftBehind(
  catalog: Catalog,
  tables: NaiveTables,
  event: EventOf<"row.deleted">,
): readonly string[] {
  const specs = catalog.all().filter(({ info }) => !info.autoCreated);
  return specs.flatMap(({ info, columns }) =>
    columns
      .filter(({ null: nullable, reference }) => !nullable && reference?.model === event.model)
      .filter(({ reference }) => reference?.onDelete === "CASCADE")
      .filter(({ name }) =>
        [...(tables.get(info.label)?.values() ?? [])].some((row) => row[name] === event.pk),
      )
      .map(({ name }) => `${info.label}.${name} outlived ${event.model} ${event.pk}`),
  );
}

/** Whether classes must wait for each other in a circle: then Django leaves them in the order it met them. */
export function hasCircle(catalog: Catalog): boolean {
  const waits = new Map(
    catalog.all().map(({ info, columns }) => [
      info.label,
      columns
        // RESTRICT makes them wait whether the pointer may be NULL or not.
        .filter(({ null: nullable, reference }) => !nullable || reference?.onDelete === "RESTRICT")
        .flatMap(({ reference }) => reference?.model ?? []),
    ]),
  );
  const reaches = (from: string, seen: readonly string[]): boolean =>
    seen.includes(from) || (waits.get(from) ?? []).some((next) => reaches(next, [...seen, from]));
  return [...waits.keys()].some((label) => reaches(label, []));
}
