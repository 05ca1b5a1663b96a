/** Model instances in TypeScript: what Python holds in the playground. */
import type { Assignment } from "../models/database.ts";
import type { Expression } from "../models/expression.ts";
import type { Link, ModelsWorld, Outcome, Step } from "../models/plan.ts";
import type { Cell } from "../trace/events.ts";

export type Instance = {
  /** Label of its class. */
  readonly model: string;
  /** Attributes by column name, those of all parents included. */
  cells: { [name: string]: Cell };
  /** Attributes that hold an expression instead of a value. */
  expressions: { [name: string]: Expression };
  adding: boolean;
};

export function newInstance(model: string, cells: Instance["cells"] = {}): Instance {
  return { model, cells, expressions: {}, adding: true };
}

export function keyOf({ catalog }: ModelsWorld, { model, cells }: Instance): Cell {
  return cells[catalog.concrete(model).pk] ?? null;
}

/** Answers the questions of a plan about one instance; `null` for other steps. */
export function answerFor(world: ModelsWorld, one: Instance, step: Step): Outcome | null {
  switch (step.do) {
    case "key":
      return { cell: keyIn(world, one, step.model, step.link) };
    case "values":
      return { assignment: valuesOf(world, one, step.model, step.names) };
    case "stored":
      Object.assign(one.cells, step.cells);
      for (const name of Object.keys(step.cells)) delete one.expressions[name];
      for (const { parent, field } of step.links) {
        one.cells[field] = one.cells[world.catalog.concrete(parent).pk] ?? null;
      }
      return {};
    default:
      return null;
  }
}

function keyIn(world: ModelsWorld, one: Instance, model: string, link: Link | null): Cell {
  const { pk } = world.catalog.concrete(model);
  if (link !== null) one.cells[pk] ??= one.cells[link.field] ?? null;
  return one.cells[pk] ?? null;
}

function valuesOf(
  world: ModelsWorld,
  one: Instance,
  model: string,
  names: readonly string[] | null,
): Assignment {
  const { columns, pk } = world.catalog.concrete(model);
  const cells: { [name: string]: Cell } = {};
  const expressions: { [name: string]: Expression } = {};
  for (const { name } of columns) {
    if (name === pk || (names !== null && !names.includes(name))) continue;
    const expression = one.expressions[name];
    if (expression === undefined) cells[name] = one.cells[name] ?? null;
    else expressions[name] = expression;
  }
  return { cells, expressions };
}
