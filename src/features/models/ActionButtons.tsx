import { useCommands } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./ModelsPanel.module.css";

/** One thing a scenario lets a person do: what the button says and the line of Python it runs. */
export type Action = { readonly label: string; readonly line: string };

export type ActionButtonsProps = { readonly actions: readonly Action[] };

export function ActionButtons({ actions }: ActionButtonsProps) {
  const commands = useCommands();
  if (actions.length === 0) return null;
  return (
    <fieldset className={styles.actions}>
      <legend className={styles.legend}>Try</legend>
      {actions.map(({ label, line }) => (
        <Button key={label} title={line} onClick={() => commands.execute(line)}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
