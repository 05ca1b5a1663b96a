/** The tables of a trace, slow and obvious: all rows are copied when a block begins and put back when it is rolled back. */
import type { Row, TraceEvent } from "../trace/events.ts";

export type NaiveTables = Map<string, Map<string, Row>>;

export class NaiveReplay {
  tables: NaiveTables = new Map();
  /** The highest key that was ever in a table, and not in a block rolled back. */
  highest: ReadonlyMap<string, number> = new Map();
  readonly #before = new Map<number, Pick<NaiveReplay, "tables" | "highest">>();

  play(event: TraceEvent): void {
    if (event.type === "row.inserted" || event.type === "row.updated") {
      this.#table(event.model).set(String(event.pk), event.row);
      const highest = Math.max(this.highest.get(event.model) ?? 0, Number(event.pk));
      this.highest = new Map(this.highest).set(event.model, highest);
    } else if (event.type === "row.deleted") {
      this.#table(event.model).delete(String(event.pk));
    } else if (event.type === "transaction.began") {
      this.#before.set(event.span, { tables: copied(this.tables), highest: this.highest });
    } else if (event.type === "transaction.rolledBack") {
      const before = this.#before.get(event.span);
      this.tables = copied(before?.tables ?? new Map());
      this.highest = before?.highest ?? new Map();
    }
  }

  /** Rows by label, sorted by key, tables without rows left out. */
  rows(): { readonly [label: string]: readonly Row[] } {
    const filled = [...this.tables].filter(([, rows]) => rows.size > 0);
    return Object.fromEntries(filled.map(([label, rows]) => [label, sortedRows(rows.values())]));
  }

  #table(label: string): Map<string, Row> {
    const known = this.tables.get(label) ?? new Map<string, Row>();
    this.tables.set(label, known);
    return known;
  }
}

export function sortedRows(rows: Iterable<Row>): readonly Row[] {
  return [...rows].sort((a, b) => Number(Object.values(a)[0]) - Number(Object.values(b)[0]));
}

function copied(tables: NaiveTables): NaiveTables {
  return new Map([...tables].map(([label, rows]) => [label, new Map(rows)]));
}
