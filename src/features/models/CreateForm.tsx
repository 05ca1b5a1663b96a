import { type FormEvent, type MouseEvent, memo } from "react";
import type { FieldInfo, ModelInfo } from "#engine/trace/events.ts";
import { useCommands, useSnapshotReader } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./CreateForm.module.css";
import { FieldControl } from "./FieldControl.tsx";
import { formFields } from "./field-input.ts";
import { filledIn, formTexts } from "./form-values.ts";
import { ManyToManyControls } from "./ManyToManyControls.tsx";
import {
  type Assignment,
  bulkCreateLine,
  createLine,
  creationMethod,
  deleteAllLine,
  type ModelReference,
  updateLine,
} from "./model-lines.ts";
import { useFormDraft } from "./use-form-draft.ts";

export type CreateFormProps = {
  readonly model: ModelInfo;
  readonly reference: ModelReference;
};

/** More fields than these, and the optional ones wait behind a click. */
const MAX_OPEN_FIELDS = 5;

/** The form for a new row; it keeps its text, so that one more click makes one more row. */
export const CreateForm = memo(DrawnForm);

function DrawnForm({ model, reference }: CreateFormProps) {
  const readSnapshot = useSnapshotReader();
  const commands = useCommands();
  const fields = formFields(model);
  const draft = useFormDraft(model.label);
  const [open, folded] = split(fields);

  function valuesOf(form: HTMLFormElement): readonly Assignment[] {
    return filledIn(fields, formTexts(form), readSnapshot());
  }
  function create(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    commands.execute(createLine(reference, valuesOf(event.currentTarget), creationMethod(model)));
  }
  function runWith(line: (reference: ModelReference, values: readonly Assignment[]) => string) {
    return ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
      if (form !== null) commands.execute(line(reference, valuesOf(form)));
    };
  }
  const control = (field: FieldInfo) => (
    <FieldControl key={field.name} field={field} text={draft.texts.get(field.name) ?? ""} />
  );
  return (
    <form
      className={styles.form}
      aria-label={`New ${model.label}`}
      onSubmit={create}
      onInput={({ currentTarget }) => draft.keep(formTexts(currentTarget))}
    >
      <div className={styles.fields}>
        {open.map(control)}
        <Button size="small" submit>
          Create
        </Button>
      </div>
      <details>
        <summary className={styles.summary}>More</summary>
        {folded.length > 0 && <div className={styles.fields}>{folded.map(control)}</div>}
        <p className={styles.hint}>
          Many rows at once. Only <code>delete()</code> sends signals.
        </p>
        <div className={styles.verbs}>
          <Button size="small" onClick={runWith(bulkCreateLine)}>
            bulk_create()
          </Button>
          <Button size="small" onClick={runWith(updateLine)}>
            update()
          </Button>
          <Button size="small" onClick={() => commands.execute(deleteAllLine(reference))}>
            all().delete()
          </Button>
        </div>
        <ManyToManyControls model={model} reference={reference} />
      </details>
    </form>
  );
}

/** The required fields stay in view when there are many. */
function split(
  fields: readonly FieldInfo[],
): readonly [readonly FieldInfo[], readonly FieldInfo[]] {
  if (fields.length <= MAX_OPEN_FIELDS) return [fields, []];
  const isOptional = (field: FieldInfo) => field.blank || field.null || field.hasDefault;
  return [fields.filter((field) => !isOptional(field)), fields.filter(isOptional)];
}
