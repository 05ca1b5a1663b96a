/** The lines of Python behind the buttons: what a person would type at the prompt to do the same. */
import type { Cell, ModelInfo } from "#engine/trace/events.ts";
import { pythonLiteral } from "./python-literal.ts";

/** A field's name as Django's constructor takes it (`author_id` for a foreign key) and a Python expression. */
export type Assignment = { readonly name: string; readonly expression: string };

/** How a line names a model. */
export type ModelReference = {
  readonly name: string;
  /** What the line must begin with so that the name means this model; mostly empty. */
  readonly prelude: string;
};

/** The session knows every model by its name, as Django's shell does; of two with one name it knows one, so both are imported. */
export function referTo(model: ModelInfo, models: Iterable<ModelInfo>): ModelReference {
  let namesakes = 0;
  for (const other of models) namesakes += other.name === model.name ? 1 : 0;
  const prelude = namesakes > 1 ? `from ${model.module} import ${model.name}; ` : "";
  return { name: model.name, prelude };
}

/** The users of Django's own model get their passwords hashed. */
export function creationMethod(model: ModelInfo): CreationMethod {
  return model.label === "auth.User" ? "create_user" : "create";
}

export type CreationMethod = "create" | "create_user";

/** `Profile.objects.create(name='Ada')` */
export function createLine(
  model: ModelReference,
  values: readonly Assignment[],
  method: CreationMethod = "create",
): string {
  return `${model.prelude}${model.name}.objects.${method}(${keywords(values)})`;
}

/** `Profile.objects.get(pk=1).save()`, or with changes `row = …; row.name = 'Ada'; row.save()`. */
export function saveLine(
  model: ModelReference,
  pk: Cell,
  changes: readonly Assignment[] = [],
): string {
  const row = rowExpression(model, pk);
  if (changes.length === 0) return `${model.prelude}${row}.save()`;
  const assignments = changes.map(({ name, expression }) => `row.${name} = ${expression}`);
  return [`${model.prelude}row = ${row}`, ...assignments, "row.save()"].join("; ");
}

/** `Profile.objects.get(pk=1).delete()` */
export function deleteLine(model: ModelReference, pk: Cell): string {
  return `${model.prelude}${rowExpression(model, pk)}.delete()`;
}

/** `Profile.objects.bulk_create([Profile(name='Ada')])`, which sends no signals. */
export function bulkCreateLine(model: ModelReference, values: readonly Assignment[]): string {
  return `${model.prelude}${model.name}.objects.bulk_create([${model.name}(${keywords(values)})])`;
}

/** `Profile.objects.update(city='Rome')`, which sends no signals. */
export function updateLine(model: ModelReference, values: readonly Assignment[]): string {
  return `${model.prelude}${model.name}.objects.update(${keywords(values)})`;
}

/** `Profile.objects.all().delete()`, which sends the signals of each row. */
export function deleteAllLine(model: ModelReference): string {
  return `${model.prelude}${model.name}.objects.all().delete()`;
}

export type ManyToManyVerb = "add" | "remove" | "clear";

/** `Pizza.objects.get(pk=1).toppings.add(2)` */
export function manyToManyLine(model: ModelReference, pk: Cell, call: ManyToManyCall): string {
  const argument = call.verb === "clear" ? "" : pythonLiteral(call.other);
  return `${model.prelude}${rowExpression(model, pk)}.${call.field}.${call.verb}(${argument})`;
}

export type ManyToManyCall = {
  readonly field: string;
  readonly verb: ManyToManyVerb;
  readonly other: Cell;
};

function rowExpression(model: ModelReference, pk: Cell): string {
  return `${model.name}.objects.get(pk=${pythonLiteral(pk)})`;
}

function keywords(values: readonly Assignment[]): string {
  return values.map(({ name, expression }) => `${name}=${expression}`).join(", ");
}
