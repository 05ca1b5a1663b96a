import { Bell, BellOff, BellRing } from "lucide-react";
import type { CallbackNow } from "#engine/trace/snapshot.ts";
import type { Shelf } from "#engine/trace/trays.ts";
import styles from "./CallbackTickets.module.css";
import { callbackName } from "./tray-names.ts";

export type CallbackTicketsProps = { readonly shelf: Shelf };

/** Functions given to `on_commit`: they wait for the tray to land, run then, or go with the rows. */
export function CallbackTickets({ shelf: { waiting, dropped, running } }: CallbackTicketsProps) {
  if (waiting.length + dropped.length === 0 && running === null) return null;
  return (
    <ul className={styles.tickets} aria-label="on_commit">
      {running !== null && (
        <li className={styles.ticket} data-state="running" title={running}>
          <BellRing size={12} aria-hidden="true" />
          {callbackName({ name: running })} runs after the commit
        </li>
      )}
      {waiting.map((callback) => (
        <Ticket key={callback.callback} callback={callback} state="waiting" />
      ))}
      {dropped.map((callback) => (
        <Ticket key={callback.callback} callback={callback} state="dropped" />
      ))}
    </ul>
  );
}

type TicketProps = { readonly callback: CallbackNow; readonly state: "waiting" | "dropped" };

const WORDS = { waiting: "waits for the commit", dropped: "is dropped" } as const;

function Ticket({ callback, state }: TicketProps) {
  const Icon = state === "waiting" ? Bell : BellOff;
  return (
    <li className={styles.ticket} data-state={state} title={callback.name}>
      <Icon size={12} aria-hidden="true" />
      {callbackName(callback)} {WORDS[state]}
    </li>
  );
}
