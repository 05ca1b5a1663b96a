/** The tables of the panel: rows of the mock database at the playhead, as text. */
import type { Cell, FieldInfo, ModelInfo, Row, Trace } from "#engine/trace/events.ts";
import type { Snapshot, StoredRow } from "#engine/trace/snapshot.ts";
import type { FieldOption } from "./field-input.ts";
import { pythonLiteral } from "./python-literal.ts";

export type ModelTable = {
  readonly model: ModelInfo;
  readonly columns: readonly FieldInfo[];
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  /** Primary key as text: unique in its table. */
  readonly key: string;
  readonly pk: Cell;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** Event that wrote it last. */
  readonly written: number;
};

/** The person's models in the order of declaration, then Django's own and link tables that hold something or were used. */
export function modelTables(snapshot: Snapshot): readonly ModelTable[] {
  const models = [...snapshot.models.values()];
  const own = models.filter((model) => !isHidden(model));
  const used = models.filter((model) => isHidden(model) && isUsed(model, snapshot));
  return [...own, ...used].map((model) => {
    const columns = model.fields.filter((field) => !field.manyToMany);
    return { model, columns, rows: tableRows(model, columns, snapshot) };
  });
}

/** What a relation may point to: the rows of its model. */
export function relationOptions(label: string | null, snapshot: Snapshot): readonly FieldOption[] {
  const model = label === null ? undefined : snapshot.models.get(label);
  if (model === undefined) return [];
  return Array.from(storedRows(model, snapshot), ([key, { pk, row }]) => {
    const title = titleOf(row);
    return { text: key, label: title === null ? key : `${key}: ${title}`, cell: pk };
  });
}

const TITLES = ["name", "title", "username", "slug"];

/** What a person would call the row: a usual name for it, else its first short text. */
function titleOf(row: Row): string | null {
  const cells = [...TITLES.map((name) => row[name]), ...Object.values(row)];
  const title = cells.find((cell) => typeof cell === "string" && cell !== "" && cell.length < 32);
  return typeof title === "string" ? title : null;
}

/** The cell as a table shows it: text without quotes, everything else as Python prints it. */
export function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : pythonLiteral(cell);
}

/**
 * Number of the event with which the newest thing a person asked for began: rows written from there on are news.
 * `length` is the number of events played.
 */
export function newsBegin(events: Trace, length: number): number {
  for (let at = length - 1; at >= 0; at--) {
    const event = events[at];
    if (
      event !== undefined &&
      event.parent === null &&
      "span" in event &&
      event.type.endsWith(".started")
    ) {
      return event.seq;
    }
  }
  return length + 1;
}

function isHidden(model: ModelInfo): boolean {
  return model.contrib || model.autoCreated;
}

function isUsed(model: ModelInfo, snapshot: Snapshot): boolean {
  return storedRows(model, snapshot).size > 0 || snapshot.senders.get(model.key)?.active === true;
}

const NO_ROWS: ReadonlyMap<string, StoredRow> = new Map();

/** A proxy has no table of its own. */
function storedRows(model: ModelInfo, snapshot: Snapshot): ReadonlyMap<string, StoredRow> {
  return snapshot.tables.get(model.proxyFor ?? model.label)?.rows ?? NO_ROWS;
}

function tableRows(
  model: ModelInfo,
  columns: readonly FieldInfo[],
  snapshot: Snapshot,
): readonly TableRow[] {
  const parents = ancestors(model, snapshot.models).map((parent) => storedRows(parent, snapshot));
  return Array.from(storedRows(model, snapshot), ([key, stored]) => {
    const inherited = parents.map((rows) => rows.get(key)?.row);
    const row: Row = Object.assign({}, ...inherited, stored.row);
    return {
      key,
      pk: stored.pk,
      cells: columns.map((column) => row[column.attname] ?? null),
      written: stored.written,
    };
  });
}

/** Multi-table inheritance: a row of the child continues in the tables of its parents. */
function ancestors(model: ModelInfo, models: ReadonlyMap<string, ModelInfo>): readonly ModelInfo[] {
  return model.parents.flatMap((label) => {
    const parent = models.get(label);
    return parent === undefined ? [] : [...ancestors(parent, models), parent];
  });
}
