/** The lines of Python behind the buttons: what a person would type at the prompt to do the same. */
import type { Cell, ModelInfo } from "#engine/trace/events.ts";
import { pythonLiteral, pythonString } from "./python-literal.ts";

/** A field's name as Django's constructor takes it (`author_id` for a foreign key) and a Python expression. */
export type Assignment = { readonly name: string; readonly expression: string };

/** How a line names the model: the session knows every model by its name, unless two share it. */
export function modelExpression(model: ModelInfo, models: Iterable<ModelInfo>): string {
  let namesakes = 0;
  for (const other of models) namesakes += other.name === model.name ? 1 : 0;
  return namesakes > 1 ? `apps.get_model(${pythonString(model.label)})` : model.name;
}

/** The users of Django's own model get their passwords hashed. */
export function creationMethod(model: ModelInfo): CreationMethod {
  return model.label === "auth.User" ? "create_user" : "create";
}

export type CreationMethod = "create" | "create_user";

/** `Profile.objects.create(name='Ada')` */
export function createLine(
  model: string,
  values: readonly Assignment[],
  method: CreationMethod = "create",
): string {
  return `${model}.objects.${method}(${keywords(values)})`;
}

/** `Profile.objects.get(pk=1).save()`, or with changes `row = …; row.name = 'Ada'; row.save()`. */
export function saveLine(model: string, pk: Cell, changes: readonly Assignment[] = []): string {
  const row = rowExpression(model, pk);
  if (changes.length === 0) return `${row}.save()`;
  const assignments = changes.map(({ name, expression }) => `row.${name} = ${expression}`);
  return [`row = ${row}`, ...assignments, "row.save()"].join("; ");
}

/** `Profile.objects.get(pk=1).delete()` */
export function deleteLine(model: string, pk: Cell): string {
  return `${rowExpression(model, pk)}.delete()`;
}

/** `Profile.objects.bulk_create([Profile(name='Ada')])`, which sends no signals. */
export function bulkCreateLine(model: string, values: readonly Assignment[]): string {
  return `${model}.objects.bulk_create([${model}(${keywords(values)})])`;
}

/** `Profile.objects.update(city='Rome')`, which sends no signals. */
export function updateLine(model: string, values: readonly Assignment[]): string {
  return `${model}.objects.update(${keywords(values)})`;
}

/** `Profile.objects.all().delete()`, which sends the signals of each row. */
export function deleteAllLine(model: string): string {
  return `${model}.objects.all().delete()`;
}

export type ManyToManyVerb = "add" | "remove" | "clear";

/** `Pizza.objects.get(pk=1).toppings.add(2)` */
export function manyToManyLine(model: string, pk: Cell, call: ManyToManyCall): string {
  const argument = call.verb === "clear" ? "" : pythonLiteral(call.other);
  return `${rowExpression(model, pk)}.${call.field}.${call.verb}(${argument})`;
}

export type ManyToManyCall = {
  readonly field: string;
  readonly verb: ManyToManyVerb;
  readonly other: Cell;
};

function rowExpression(model: string, pk: Cell): string {
  return `${model}.objects.get(pk=${pythonLiteral(pk)})`;
}

function keywords(values: readonly Assignment[]): string {
  return values.map(({ name, expression }) => `${name}=${expression}`).join(", ");
}
