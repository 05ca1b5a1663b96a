/** Declares small models and performs the steps of plans, as a host without Python would. */
import { senderKey } from "../ids.ts";
import type { Column, ModelSpec, OnDelete } from "../models/model-spec.ts";
import { createModelsWorld } from "../models/models-world.ts";
import type { ModelsWorld, Outcome, Plan, Step } from "../models/plan.ts";
import type { Cell, Row, TraceEvent } from "../trace/events.ts";
import { createRecorder, NO_MOMENT } from "../trace/recorder.ts";

const PLAIN: Column = {
  name: "id",
  column: "id",
  null: false,
  unique: false,
  indexed: false,
  width: 1,
  auto: false,
  boolean: false,
  decimals: null,
  reference: null,
  dbDefault: null,
};

export const KEY: Column = { ...PLAIN, unique: true, auto: true };

export function column(name: string, more: Partial<Column> = {}): Column {
  return { ...PLAIN, name, column: name, ...more };
}

/** A foreign key to the primary key of a model. */
export function pointer(
  field: string,
  model: string,
  onDelete: OnDelete,
  nullable = false,
): Column {
  const name = `${field}_id`;
  const reference = { field, model, column: null, onDelete, enforced: true, parentLink: false };
  return { ...PLAIN, name, column: name, null: nullable, reference };
}

export function model(
  label: string,
  columns: readonly Column[],
  more: Partial<ModelSpec> = {},
): ModelSpec {
  const [app = "", name = ""] = label.split(".");
  return {
    info: {
      label,
      key: senderKey(label),
      name,
      app,
      module: `${app}.models`,
      contrib: false,
      proxyFor: null,
      parents: [],
      autoCreated: false,
      fields: [],
    },
    appOrder: 0,
    concrete: label,
    table: label.toLowerCase().replace(".", "_"),
    pk: "id",
    keyIsRowid: true,
    columns: [KEY, ...columns],
    parents: [],
    uniques: [],
    indexes: [],
    checks: [],
    generics: [],
    baseManager: "plain",
    swapped: false,
    ...more,
  };
}

export type ModelsHost = {
  readonly world: ModelsWorld;
  /** The steps so far, one line each. */
  readonly log: string[];
  /** Models whose delete and link signals somebody hears. */
  readonly heard: Set<string>;
  /** Answers or throws instead of the usual answer. */
  perform: (step: Step) => Outcome | undefined;
  insert(label: string, cells: Row): Cell;
  run<T>(plan: Plan<T>): T;
  /** The events since the last call. */
  drain(): TraceEvent[];
  /** Their types. */
  events(): string[];
  rows(label: string): readonly Row[];
};

export function createModelsHost(...specs: readonly ModelSpec[]): ModelsHost {
  const recorder = createRecorder({ now: () => 0 }, { max: 10_000, sentence: "Too much." });
  const world = createModelsWorld(recorder);
  for (const spec of specs) world.database.declare(spec);
  const host: ModelsHost = {
    world,
    log: [],
    heard: new Set(),
    perform: () => undefined,
    insert(label, cells) {
      const row = world.database.statement(NO_MOMENT, true, (statement) =>
        statement.insert(label, { cells, expressions: {} }),
      );
      return row[world.catalog.concrete(label).pk] ?? null;
    },
    run(plan) {
      let result = plan.next({});
      while (!result.done) {
        host.log.push(line(result.value));
        let outcome: Outcome;
        try {
          outcome = host.perform(result.value) ?? usual(result.value, host.heard);
        } catch (error) {
          result = plan.throw(error);
          continue;
        }
        result = plan.next(outcome);
      }
      return result.value;
    },
    drain: () => recorder.drain(),
    events: () => recorder.drain().map(({ type }) => type),
    rows: (label) => world.database.tables.rows(label),
  };
  return host;
}

function line(step: Step): string {
  if (step.do === "send") {
    const about =
      "instance" in step ? ` ${step.instance}` : "action" in step ? ` ${step.action}` : "";
    return `${step.signal}${about}`;
  }
  if (step.do === "load") return `load ${step.model} ${step.rows.length}`;
  if ("model" in step) return `${step.do} ${step.model}`;
  return step.do;
}

function usual(step: Step, heard: ReadonlySet<string>): Outcome {
  return step.do === "listens" ? { flag: heard.has(step.model) } : {};
}
