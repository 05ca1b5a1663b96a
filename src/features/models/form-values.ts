/** What a form holds, as assignments of a line. Fields left empty are left out: Django's default applies. */
import type { FieldInfo } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { expressionOf, fieldInput } from "./field-input.ts";
import type { Assignment } from "./model-lines.ts";
import { relationOptions } from "./model-tables.ts";

/** `texts` by field name. */
export function filledIn(
  fields: readonly FieldInfo[],
  texts: ReadonlyMap<string, string>,
  snapshot: Snapshot,
): readonly Assignment[] {
  return fields.flatMap((field) => {
    const text = texts.get(field.name) ?? "";
    return text === "" ? [] : [assignment(field, text, snapshot)];
  });
}

/** Only what differs from `before`; an emptied field becomes `None` where the column allows it, else `''`. */
export function edited(
  fields: readonly FieldInfo[],
  texts: {
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
  },
  snapshot: Snapshot,
): readonly Assignment[] {
  return fields.flatMap((field) => {
    const text = texts.after.get(field.name) ?? "";
    if (text === (texts.before.get(field.name) ?? "")) return [];
    if (text === "") return [{ name: field.attname, expression: field.null ? "None" : "''" }];
    return [assignment(field, text, snapshot)];
  });
}

/** The texts of a form element by field name. */
export function formTexts(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    Array.from(new FormData(form), ([name, value]) => [
      name,
      typeof value === "string" ? value : "",
    ]),
  );
}

function assignment(field: FieldInfo, text: string, snapshot: Snapshot): Assignment {
  const input = fieldInput(field, relationOptions(field.relatedModel, snapshot));
  return { name: field.attname, expression: expressionOf(field, input, text) };
}
