import type { SignalNow, Snapshot } from "#engine/trace/snapshot.ts";
import { count, nameSender, nameSignal } from "#engine/trace/wording.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { stateText } from "./call-facts.ts";
import { SendList } from "./SendList.tsx";

export type SignalDetailsProps = { readonly signal: SignalNow; readonly snapshot: Snapshot };

export function SignalDetails({ signal, snapshot }: SignalDetailsProps) {
  const commands = useCommands();
  const registrations = [...snapshot.registrations.values()].filter(
    (each) => each.signal === signal.id,
  );
  const sends = [...snapshot.sends.values()].filter((send) => send.started.signal === signal.id);
  return (
    <>
      <p className={styles.label}>signal · {signal.module}</p>
      <header className={styles.title}>
        <h2 className={styles.name} data-kind="signal">
          {nameSignal(signal.name)}
        </h2>
        <span className={styles.badge}>sent {count(signal.sent, "time")}</span>
      </header>
      <p className={styles.label}>connections, in the order in which they are called</p>
      <ol className={styles.list}>
        {registrations.map(({ id, receiver, sender, place, state }) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => commands.select({ type: "receiver", registration: id })}
            >
              {receiver.name}
            </button>
            <span className={styles.faint}>
              {nameSender(sender)} · {stateText(state)}
            </span>
            {place !== null && <CodeLink {...place} onOpen={() => commands.reveal(place)} />}
          </li>
        ))}
        {registrations.length === 0 && <li className={styles.faint}>Nobody is connected.</li>}
      </ol>
      <SendList sends={sends} />
    </>
  );
}
