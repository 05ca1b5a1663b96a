import { useProject } from "#stores/stores-context.tsx";
import { scenarioById, scenarios } from "./catalog.ts";
import type { Scenario } from "./scenario.ts";
import styles from "./scenarios.module.css";

export type ScenarioPickerProps = { readonly onPick: (scenario: Scenario) => void };

/** The platform's own select; browsers that can, draw it as in the picture. A project of one's own shows its title. */
export function ScenarioPicker({ onPick }: ScenarioPickerProps) {
  const { scenario: current, title } = useProject((state) => state.project);
  const known = current !== null && scenarioById(current)?.title === title;

  function pick(id: string) {
    const scenario = scenarioById(id);
    if (scenario !== undefined) onPick(scenario);
  }
  return (
    <select
      aria-label="Scenario"
      className={styles.picker}
      title={title}
      value={known ? current : ""}
      onChange={(event) => pick(event.target.value)}
    >
      {!known && (
        <option value="" disabled>
          {title}
        </option>
      )}
      {scenarios.map(({ id, title, signal }) => (
        <option key={id} value={id} className={styles.option} data-signal={signal}>
          {title}
        </option>
      ))}
    </select>
  );
}
