import type { RegistrationNow } from "#engine/trace/snapshot.ts";
import { nameSender, nameSignal } from "#engine/trace/wording.ts";
import { useCommands, useMoment } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { stateText } from "./call-facts.ts";
import { ReceiverTitle } from "./ReceiverTitle.tsx";

export type ReceiverDetailsProps = { readonly registration: RegistrationNow };

/** A receiver that has not been called so far. */
export function ReceiverDetails({ registration }: ReceiverDetailsProps) {
  const { cast } = useMoment().index;
  const commands = useCommands();
  const { signal, sender, place, state } = registration;
  return (
    <>
      <p className={styles.label}>receiver · {stateText(state)}</p>
      <ReceiverTitle registration={registration} />
      <p className={styles.prose}>
        Listens to <span data-kind="signal">{nameSignal(cast.signalName(signal))}</span> from{" "}
        {nameSender(sender)}
        {place !== null && (
          <>
            , connected at <CodeLink {...place} onOpen={() => commands.reveal(place)} />
          </>
        )}
        . It has not been called so far.
      </p>
    </>
  );
}
