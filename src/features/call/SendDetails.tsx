import type { SendNow, Snapshot } from "#engine/trace/snapshot.ts";
import { nameSignal } from "#engine/trace/wording.ts";
import { useMoment } from "#stores/stores-context.tsx";
import { ArgumentTable } from "./ArgumentTable.tsx";
import styles from "./CallPanel.module.css";
import { CauseChain } from "./CauseChain.tsx";
import { argumentsOf, tookText } from "./call-facts.ts";
import { SpanLink } from "./SpanLink.tsx";
import { serviceOf } from "./service.ts";

export type SendDetailsProps = { readonly send: SendNow; readonly snapshot: Snapshot };

/** One send: what it carried and how each receiver fared. */
export function SendDetails({ send, snapshot }: SendDetailsProps) {
  const { spans, cast } = useMoment().index;
  const { started } = send;
  const services = serviceOf(send, snapshot);
  return (
    <>
      <p className={styles.label}>
        send · {send.outcome}
        {send.outcome !== "running" && tookText(started, cast.endOf(send.span))}
      </p>
      <header className={styles.title}>
        <h2 className={styles.name} data-kind="signal">
          {nameSignal(cast.signalName(started.signal))}.{started.mode}
        </h2>
        <span className={styles.badge}>{started.sender.label}</span>
      </header>
      <ArgumentTable values={argumentsOf(started, snapshot)} />
      <p className={styles.label}>receivers, in order</p>
      <ol className={styles.list}>
        {services.map(({ registration, call, text }) => (
          <li key={registration} className={styles.item}>
            {call === null ? (
              <span className={styles.quietName}>{receiverName(snapshot, registration)}</span>
            ) : (
              <SpanLink span={call} kind="receiver">
                {receiverName(snapshot, registration)}
              </SpanLink>
            )}
            <span className={styles.faint}>{text}</span>
          </li>
        ))}
        {services.length === 0 && <li className={styles.faint}>Nobody listens to this signal.</li>}
      </ol>
      <CauseChain causes={spans.causeOf(started)} />
    </>
  );
}

function receiverName(
  snapshot: Snapshot,
  registration: SendNow["started"]["receivers"][number],
): string {
  return snapshot.registrations.get(registration)?.receiver.name ?? "a receiver";
}
