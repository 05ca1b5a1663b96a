import type { ReactNode } from "react";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Selection } from "#stores/selection-store.ts";
import { useCommands, useMoment, useSelection, useSnapshot } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Panel } from "#ui/Panel.tsx";
import { CallDetails } from "./CallDetails.tsx";
import styles from "./CallPanel.module.css";
import { ReceiverDetails } from "./ReceiverDetails.tsx";
import { SendDetails } from "./SendDetails.tsx";
import { SenderDetails } from "./SenderDetails.tsx";
import { SignalDetails } from "./SignalDetails.tsx";
import { SpanDetails } from "./SpanDetails.tsx";
import { chooseSubject, type Subject } from "./subject.ts";

export type CallPanelProps = { readonly id?: string };

const selectSelection = ({ selection }: { readonly selection: Selection | null }) => selection;

/** Everything about the selected thing, or else about the call that runs or ran last. */
export function CallPanel({ id }: CallPanelProps) {
  const snapshot = useSnapshot();
  const { spans } = useMoment().index;
  const selection = useSelection(selectSelection);
  const commands = useCommands();
  return (
    <Panel label="Call" id={id}>
      <div className={styles.call}>
        {selection !== null && (
          <div className={styles.pin}>
            <Button size="small" look="quiet" onClick={() => commands.select(null)}>
              Follow the playhead
            </Button>
          </div>
        )}
        {detailsOf(chooseSubject(selection, snapshot, spans), snapshot)}
      </div>
    </Panel>
  );
}

function detailsOf(subject: Subject, snapshot: Snapshot): ReactNode {
  switch (subject.type) {
    case "call":
      return <CallDetails call={subject.call} snapshot={snapshot} />;
    case "send":
      return <SendDetails send={subject.send} snapshot={snapshot} />;
    case "span":
      return <SpanDetails node={subject.node} isLater={false} />;
    case "later":
      return <SpanDetails node={subject.node} isLater={true} />;
    case "signal":
      return <SignalDetails signal={subject.signal} snapshot={snapshot} />;
    case "sender":
      return <SenderDetails sender={subject.sender} snapshot={snapshot} />;
    case "receiver":
      return <ReceiverDetails registration={subject.registration} />;
    case "nothing":
      return (
        <p className={styles.prose}>
          No receiver has been called yet. Save something, or step forward, and its call shows here.
        </p>
      );
  }
}
