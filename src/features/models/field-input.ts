/** How a field is asked for in a form, and what its text means in Python. */
import type { Cell, FieldInfo, ModelInfo } from "#engine/trace/events.ts";
import { pythonFromJson, pythonLiteral, pythonString } from "./python-literal.ts";

export type FieldInput =
  | { readonly type: "text" | "number" | "date" | "datetime-local" | "time" | "email" }
  /** `text` is what the option submits, `label` what it shows. */
  | { readonly type: "select"; readonly options: readonly FieldOption[] };

export type FieldOption = { readonly text: string; readonly label: string; readonly cell: Cell };

const WHOLE_NUMBERS = /^(?:Big|Small|Positive|PositiveBig|PositiveSmall)?(?:Integer|Auto)Field$/;
const TYPES = new Map<string, "number" | "date" | "datetime-local" | "time" | "email">([
  ["FloatField", "number"],
  ["DecimalField", "number"],
  ["DateField", "date"],
  ["DateTimeField", "datetime-local"],
  ["TimeField", "time"],
  ["EmailField", "email"],
]);
const TRUTHS: readonly FieldOption[] = [true, false].map((cell) => {
  const text = pythonLiteral(cell);
  return { text, label: text, cell };
});

/** Fields a person may fill in: not the automatic key, not the link to a parent, not many-to-many. */
export function formFields(model: ModelInfo): readonly FieldInfo[] {
  return model.fields.filter(
    (field) =>
      field.editable &&
      !field.manyToMany &&
      !field.kind.endsWith("AutoField") &&
      !(
        field.primaryKey &&
        field.relatedModel !== null &&
        model.parents.includes(field.relatedModel)
      ),
  );
}

/** `related` are the rows a relation may point to. */
export function fieldInput(field: FieldInfo, related: readonly FieldOption[]): FieldInput {
  if (field.choices.length > 0) {
    const options = field.choices.map(({ value, label }) => ({
      text: String(value),
      label,
      cell: value,
    }));
    return { type: "select", options };
  }
  if (field.relatedModel !== null && related.length > 0)
    return { type: "select", options: related };
  if (field.kind === "BooleanField") return { type: "select", options: TRUTHS };
  if (WHOLE_NUMBERS.test(field.kind)) return { type: "number" };
  return { type: TYPES.get(field.kind) ?? "text" };
}

/**
 * The Python expression for what was typed. Text that does not fit the field goes as a string: Django says what is wrong
 * with it, as it would in an application.
 */
export function expressionOf(field: FieldInfo, input: FieldInput, text: string): string {
  if (input.type === "select") {
    const option = input.options.find((each) => each.text === text);
    return option === undefined ? pythonString(text) : pythonLiteral(option.cell);
  }
  if (WHOLE_NUMBERS.test(field.kind) && /^[+-]?\d+$/.test(text)) return String(BigInt(text));
  if (field.kind === "FloatField" && text !== "" && Number.isFinite(Number(text)))
    return pythonLiteral(Number(text));
  if (field.kind === "JSONField") return jsonExpression(text);
  if (field.relatedModel !== null && /^\d+$/.test(text)) return String(BigInt(text));
  return pythonString(text);
}

function jsonExpression(text: string): string {
  try {
    return pythonFromJson(JSON.parse(text));
  } catch {
    return pythonString(text);
  }
}
