/** The tables of the panel: rows of the mock database at the playhead, as text. */
import type { Cell, FieldInfo, ModelInfo, Row, Trace } from "#engine/trace/events.ts";
import type { Snapshot, StoredRow } from "#engine/trace/snapshot.ts";
import { cachedBy } from "./cached-by.ts";
import type { FieldOption } from "./field-input.ts";
import { pythonLiteral } from "./python-literal.ts";

export type ModelTable = {
  readonly model: ModelInfo;
  readonly columns: readonly FieldInfo[];
  readonly rows: readonly TableRow[];
  /** Event that wrote the newest of its rows, 0 without any. */
  readonly written: number;
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

/** The same table as long as its rows are the same. The person's models in the order of declaration, then Django's own and link tables that hold something or were used. */
export function modelTables(snapshot: Snapshot): readonly ModelTable[] {
  const models = [...snapshot.models.values()];
  const own = models.filter((model) => !isHidden(model));
  const used = models.filter((model) => isHidden(model) && isUsed(model, snapshot));
  return [...own, ...used].map((model) =>
    model.parents.length === 0
      ? ownTable(model, storedRows(model, snapshot))
      : tableOf(model, joinedRows(model, snapshot)),
  );
}

const ownTable = cachedBy((model: ModelInfo, stored: ReadonlyMap<string, StoredRow>) =>
  tableOf(
    model,
    Array.from(stored.values(), (row) => ownRow(model, row)),
  ),
);

const ownRow = cachedBy((model: ModelInfo, stored: StoredRow) =>
  rowOf(columnsOf(model), stored, stored.row),
);

function tableOf(model: ModelInfo, rows: readonly TableRow[]): ModelTable {
  const written = rows.reduce((newest, row) => Math.max(newest, row.written), 0);
  return { model, columns: columnsOf(model), rows, written };
}

function rowOf(columns: readonly FieldInfo[], { pk, written }: StoredRow, row: Row): TableRow {
  return {
    key: String(pk),
    pk,
    cells: columns.map((column) => row[column.attname] ?? null),
    written,
  };
}

const COLUMNS = new WeakMap<ModelInfo, readonly FieldInfo[]>();

function columnsOf(model: ModelInfo): readonly FieldInfo[] {
  const before = COLUMNS.get(model);
  if (before !== undefined) return before;
  const columns = namesFirst(model.fields.filter((field) => !field.manyToMany));
  COLUMNS.set(model, columns);
  return columns;
}

/** Users are told apart by their names, not by the passwords that Django declares before them. */
function namesFirst(columns: readonly FieldInfo[]): readonly FieldInfo[] {
  const name = columns.find((column) => column.name === "username");
  if (name === undefined || !columns.some((column) => column.name === "password")) return columns;
  const [key = name, ...rest] = columns.filter((column) => column !== name);
  return [key, name, ...rest];
}

/** What a relation may point to: the rows of its model. The same list as long as the rows are the same. */
export function relationOptions(label: string | null, snapshot: Snapshot): readonly FieldOption[] {
  const model = label === null ? undefined : snapshot.models.get(label);
  return model === undefined ? NO_OPTIONS : optionsOf(model, storedRows(model, snapshot));
}

const NO_OPTIONS: readonly FieldOption[] = [];

const optionsOf = cachedBy((_model: ModelInfo, rows: ReadonlyMap<string, StoredRow>) =>
  Array.from(rows, ([key, { pk, row }]): FieldOption => {
    const title = titleOf(row);
    return { text: key, label: title === null ? key : `${key}: ${title}`, cell: pk };
  }),
);

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

function joinedRows(model: ModelInfo, snapshot: Snapshot): readonly TableRow[] {
  const parents = ancestors(model, snapshot.models).map((parent) => storedRows(parent, snapshot));
  return Array.from(storedRows(model, snapshot), ([key, stored]) => {
    const inherited = parents.map((rows) => rows.get(key)?.row);
    return rowOf(columnsOf(model), stored, Object.assign({}, ...inherited, stored.row));
  });
}

/** Multi-table inheritance: a row of the child continues in the tables of its parents. */
function ancestors(model: ModelInfo, models: ReadonlyMap<string, ModelInfo>): readonly ModelInfo[] {
  return model.parents.flatMap((label) => {
    const parent = models.get(label);
    return parent === undefined ? [] : [...ancestors(parent, models), parent];
  });
}
