import { useId, useMemo } from "react";
import { useCommands, useMoment, usePlayback, useSnapshot } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Panel } from "#ui/Panel.tsx";
import { type Action, ActionButtons } from "./ActionButtons.tsx";
import { ModelSection } from "./ModelSection.tsx";
import styles from "./ModelsPanel.module.css";
import { referTo } from "./model-lines.ts";
import { modelTables, newsBegin } from "./model-tables.ts";

export type ModelsPanelProps = {
  readonly id?: string;
  /** Buttons of the scenario: each runs its line. */
  readonly actions?: readonly Action[];
};

const NO_ACTIONS: readonly Action[] = [];

/** The rows at the playhead, and the buttons that write them: each click runs one line of Python. */
export function ModelsPanel({ id, actions = NO_ACTIONS }: ModelsPanelProps) {
  const snapshot = useSnapshot();
  const { events } = useMoment().index;
  const tables = modelTables(snapshot);
  const news = newsBegin(events, snapshot.length);
  const { models } = snapshot;
  const references = useMemo(
    () => new Map(Array.from(models.values(), (model) => [model, referTo(model, models.values())])),
    [models],
  );
  const names = tables.map(({ model }) => model.name);
  return (
    <Panel label="Models" id={id}>
      {tables.length + actions.length > 0 && <PastNote />}
      <ActionButtons actions={actions} />
      {tables.map((table) => (
        <ModelSection
          key={table.model.label}
          table={table}
          news={table.written >= news ? news : null}
          isNamesake={names.indexOf(table.model.name) !== names.lastIndexOf(table.model.name)}
          reference={references.get(table.model) ?? referTo(table.model, models.values())}
        />
      ))}
      {tables.length === 0 && (
        <p className={styles.empty}>
          No models yet. Write a class that extends <code>models.Model</code> in a{" "}
          <code>models.py</code> and run.
        </p>
      )}
    </Panel>
  );
}

const selectPlaying = ({ playing }: { readonly playing: boolean }) => playing;

/** While an earlier step is shown, a click still happens now. */
function PastNote() {
  const { index, playhead } = useMoment();
  const playing = usePlayback(selectPlaying);
  const commands = useCommands();
  const note = useId();
  if (playing || playhead >= index.stepCount) return null;
  return (
    <div className={styles.past}>
      <p id={note}>Rows as they were at step {playhead}. Clicks act on the newest.</p>
      <Button size="small" look="quiet" aria-describedby={note} onClick={commands.toEnd}>
        Show newest
      </Button>
    </div>
  );
}
