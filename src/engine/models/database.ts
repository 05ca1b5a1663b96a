/** The tables of one run: single statements with their constraints. What a statement changes it changes wholly or not at all. */
import type { Cell, Row } from "../trace/events.ts";
import type { Limit, Moment, Recorder } from "../trace/recorder.ts";
import type { Catalog } from "./catalog.ts";
import { cellOf } from "./cell.ts";
import { compile, type Environment } from "./compile.ts";
import { checkRow, coerced, type Doubt, danglingReference } from "./constraint.ts";
import { integrityError } from "./database-error.ts";
import type { Expression } from "./expression.ts";
import type { ModelSpec } from "./model-spec.ts";
import { runQuery, subqueries, type Tables } from "./query.ts";
import type { Query } from "./query-spec.ts";
import {
  emptyTable,
  type Layout,
  layoutOf,
  rowOf,
  rowsBy,
  rowsOf,
  rowsWhere,
  type Table,
  withoutRow,
  withRow,
} from "./table.ts";

/** Everything a rollback brings back. Never changed, only replaced. */
export type State = {
  readonly tables: ReadonlyMap<string, Table>;
  /** Rows of all tables. */
  readonly rowCount: number;
  /** Foreign keys to look at before the commit. */
  readonly doubts: Doubts;
};
type Doubts = { readonly doubt: Doubt; readonly rest: Doubts } | null;

/** New values of a row: cells, and expressions over the row as it was. */
export type Assignment = {
  readonly cells: Row;
  readonly expressions: { readonly [name: string]: Expression };
};

export type Statement = {
  insert(label: string, given: Assignment): Row;
  /** A number was handed out for a row that did not come. */
  skipNumber(label: string): void;
  /** Undefined when there is no such row. */
  update(label: string, pk: Cell, given: Assignment): Row | undefined;
  /** All rows go, and the numbers begin again. */
  empty(label: string): void;
  /** Whether there was such a row. */
  delete(label: string, pk: Cell): boolean;
};

export type Database = {
  state: State;
  readonly tables: Tables;
  declare(spec: ModelSpec): void;
  select(query: Query): readonly (readonly Cell[])[];
  row(label: string, pk: Cell): Row | undefined;
  /** Runs the body as one statement; `immediate` looks at foreign keys at its end, as autocommit does. */
  statement<T>(at: Moment, immediate: boolean, body: (statement: Statement) => T): T;
  /** @throws {DatabaseError} when a foreign key points to nothing. */
  checkReferences(): void;
};

export function createDatabase(catalog: Catalog, recorder: Recorder, limit: Limit): Database {
  const layouts = new Map<string, Layout>();
  let state: State = { tables: new Map(), rowCount: 0, doubts: null };

  /** Layouts are made late: a constraint may name models declared later. */
  function layoutFor(label: string): Layout {
    const spec = catalog.concrete(label);
    const known = layouts.get(spec.info.label);
    if (known?.spec === spec) return known;
    const made = layoutOf(spec, catalog);
    layouts.set(spec.info.label, made);
    const old = state.tables.get(spec.info.label);
    if (old)
      put(
        made,
        rowsOf(old).reduce((table, row) => withRow(made, table, row), emptyTable(made)),
      );
    return made;
  }
  function tableOf(layout: Layout): Table {
    return state.tables.get(layout.spec.info.label) ?? emptyTable(layout);
  }
  function put(layout: Layout, table: Table): void {
    state = { ...state, tables: new Map(state.tables).set(layout.spec.info.label, table) };
  }
  function countRows(more: 1 | -1): void {
    state = { ...state, rowCount: state.rowCount + more };
  }
  function doubt(about: Doubt): void {
    state = { ...state, doubts: { doubt: about, rest: state.doubts } };
  }

  const tables: Tables = {
    catalog,
    rows: (label) => rowsOf(tableOf(layoutFor(label))),
    where(label, column, value) {
      const layout = layoutFor(label);
      return rowsWhere(layout, tableOf(layout), column, value);
    },
    shape: layoutFor,
    by: (label, index, among) => {
      const layout = layoutFor(label);
      return rowsBy(layout, tableOf(layout), index, among);
    },
  };

  function evaluated(layout: Layout, given: Assignment, before: Row | null): Row {
    const { spec } = layout;
    const made: { [name: string]: Cell } = { ...before, ...given.cells };
    for (const [name, expression] of Object.entries(given.expressions)) {
      const scope = { catalog, models: [spec.info.label], run: subqueries(tables) };
      const environment: Environment = { rows: [before], outer: null, group: null, output: [] };
      made[name] = compile(expression, scope)(environment);
    }
    return coerced(spec, made);
  }

  function statementInto(events: (() => void)[], at: Moment): Statement {
    const statement: Statement = {
      insert(label, given) {
        const layout = layoutFor(label);
        const { spec } = layout;
        const table = tableOf(layout);
        if (state.rowCount >= limit.max) throw recorder.end("MAX_ROWS", limit.sentence, at);
        let row = evaluated(layout, given, null);
        const key = spec.columns.find(({ name }) => name === spec.pk);
        if (key?.auto && cellOf(row, spec.pk) === null) {
          row = { [spec.pk]: table.lastNumber + 1, ...row, ...{ [spec.pk]: table.lastNumber + 1 } };
        }
        checkRow(layout, table, row, rowOf(layout, table, cellOf(row, spec.pk)) !== undefined);
        put(layout, withRow(layout, table, row));
        countRows(1);
        const pk = cellOf(row, spec.pk);
        doubt({ type: "points", label: spec.info.label, pk });
        const inserted = row;
        events.push(() =>
          recorder.record({
            type: "row.inserted",
            model: spec.info.label,
            pk,
            row: inserted,
            ...at,
          }),
        );
        return row;
      },
      skipNumber(label) {
        const layout = layoutFor(label);
        const table = tableOf(layout);
        put(layout, { ...table, lastNumber: table.lastNumber + 1 });
      },
      update(label, pk, given) {
        const layout = layoutFor(label);
        const { spec } = layout;
        const table = tableOf(layout);
        const before = rowOf(layout, table, pk);
        if (before === undefined) return undefined;
        const row = evaluated(layout, given, before);
        const key = cellOf(row, spec.pk);
        const moves = key !== cellOf(before, spec.pk);
        const rest = moves ? withoutRow(layout, table, before) : table;
        checkRow(layout, rest, row, moves && rowOf(layout, table, key) !== undefined);
        put(layout, withRow(layout, rest, row));
        doubt({ type: "points", label: spec.info.label, pk: key });
        doubt({ type: "pointed to", label: spec.info.label, row: before });
        events.push(() => {
          const model = spec.info.label;
          if (moves) recorder.record({ type: "row.deleted", model, pk, ...at });
          const type = moves ? "row.inserted" : "row.updated";
          recorder.record({ type, model, pk: key, row, ...at });
        });
        return row;
      },
      empty(label) {
        const layout = layoutFor(label);
        const { info, pk } = layout.spec;
        const gone = rowsOf(tableOf(layout));
        put(layout, emptyTable(layout));
        events.push(() => {
          for (const row of gone)
            recorder.record({
              type: "row.deleted",
              model: info.label,
              pk: cellOf(row, pk),
              ...at,
            });
        });
      },
      delete(label, pk) {
        const layout = layoutFor(label);
        const before = rowOf(layout, tableOf(layout), pk);
        if (before === undefined) return false;
        put(layout, withoutRow(layout, tableOf(layout), before));
        countRows(-1);
        const model = layout.spec.info.label;
        doubt({ type: "pointed to", label: model, row: before });
        events.push(() => recorder.record({ type: "row.deleted", model, pk, ...at }));
        databaseRules(model, before, statement);
        return true;
      },
    };
    return statement;
  }

  /** What the database itself does to rows that pointed at a deleted one (Django: `DB_CASCADE` and the like). */
  function databaseRules(label: string, gone: Row, statement: Statement): void {
    for (const { from, column, reference, target } of catalog.relationsTo(label)) {
      if (!reference.onDelete.startsWith("DB_")) continue;
      for (const row of tables.where(from.info.label, column.name, cellOf(gone, target))) {
        const pk = cellOf(row, from.pk);
        if (reference.onDelete === "DB_CASCADE") statement.delete(from.info.label, pk);
        else {
          const value = reference.onDelete === "DB_SET_DEFAULT" ? column.dbDefault : null;
          statement.update(from.info.label, pk, {
            cells: {},
            expressions: { [column.name]: value ?? ["value", null] },
          });
        }
      }
    }
  }

  function checkReferences(): void {
    let { doubts } = state;
    state = { ...state, doubts: null };
    for (; doubts !== null; doubts = doubts.rest) {
      if (danglingReference(doubts.doubt, tables))
        throw integrityError("FOREIGN KEY constraint failed");
    }
  }

  return {
    get state() {
      return state;
    },
    set state(earlier) {
      state = earlier;
    },
    tables,
    declare: (spec) => catalog.declare(spec),
    select: (query) => runQuery(query, tables),
    row(label, pk) {
      const layout = layoutFor(label);
      return rowOf(layout, tableOf(layout), pk);
    },
    statement(at, immediate, body) {
      const before = state;
      const events: (() => void)[] = [];
      try {
        const value = body(statementInto(events, at));
        if (immediate) checkReferences();
        for (const event of events) event();
        return value;
      } catch (error) {
        state = before;
        throw error;
      }
    },
    checkReferences,
  };
}
