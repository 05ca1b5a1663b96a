import type { RegistrationNow } from "#engine/trace/snapshot.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { badgesOf } from "./call-facts.ts";

export type ReceiverTitleProps = { readonly registration: RegistrationNow };

export function ReceiverTitle({ registration }: ReceiverTitleProps) {
  const commands = useCommands();
  const { name, place } = registration.receiver;
  return (
    <header className={styles.title}>
      <h2 className={styles.name} data-kind="receiver">
        {name}
      </h2>
      {place !== null && <CodeLink {...place} onOpen={() => commands.reveal(place)} />}
      {badgesOf(registration).map(({ text, means }) => (
        <span key={text} className={styles.badge} title={means}>
          {text}
        </span>
      ))}
    </header>
  );
}
