import type { NodeProps } from "@xyflow/react";
import { memo, useRef } from "react";
import { receiverMark } from "#engine/trace/marks.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { useCommands, useSelection } from "#stores/stores-context.tsx";
import { useSeen } from "#ui/use-seen.ts";
import type { ReceiverItem } from "../graph.ts";
import { receiverDetail } from "../node-facts.ts";
import { receiverName, stateWords } from "../node-names.ts";
import { useKitchenSlice } from "../use-kitchen-slice.ts";
import { BurntSlice } from "./BurntSlice.tsx";
import type { ReceiverFlowNode } from "./flow-node.ts";
import { NodeFrame } from "./NodeFrame.tsx";
import { PlaceLink } from "./PlaceLink.tsx";
import styles from "./ReceiverNode.module.css";
import { STATE_ICONS } from "./state-icons.ts";

/** One registration: whoever catches the toast. */
export const ReceiverNode = memo(function ReceiverNode({ data }: NodeProps<ReceiverFlowNode>) {
  const { registration } = data;
  const frame = useRef<HTMLDivElement>(null);
  const inView = useSeen(frame);
  const now = useKitchenSlice((snapshot) => snapshot.registrations.get(registration), inView);
  const call = useKitchenSlice((snapshot) => lastCall(snapshot, data), inView);
  const selected = useSelection(
    ({ selection }) => selection?.type === "receiver" && selection.registration === registration,
  );
  const commands = useCommands();
  if (now === undefined) return null;
  const { receiver, state } = now;
  const words = stateWords(state);
  const Icon = STATE_ICONS[state.type];
  return (
    <NodeFrame
      ref={frame}
      name={receiverName(now)}
      kind="receiver"
      state={state.type}
      selected={selected}
      mark={receiverMark(registration)}
      onSelect={() => {
        commands.select({ type: "receiver", registration });
        commands.showSideTab("call");
      }}
    >
      <div className={styles.receiver} data-state={state.type}>
        <span className={styles.inlet} />
        <div className={styles.title}>
          <strong className={styles.name} title={`${receiver.module}.${receiver.name}`}>
            {receiver.name}
          </strong>
          {receiver.isAsync && <span className={styles.badge}>async</span>}
          {now.calls > 1 && <span className={`${styles.badge} ${styles.count}`}>×{now.calls}</span>}
        </div>
        <span className={styles.detail}>{receiverDetail(now, call)}</span>
        {receiver.place !== null && <PlaceLink place={receiver.place} />}
        <span className={styles.state} title={words}>
          <Icon className={styles.icon} size={12} aria-hidden="true" />
          {words}
        </span>
        {state.type === "raised" && <BurntSlice className={styles.burnt ?? ""} />}
      </div>
    </NodeFrame>
  );
});

function lastCall(snapshot: Snapshot, { registration }: ReceiverItem) {
  const span = snapshot.registrations.get(registration)?.lastCall;
  return span === null || span === undefined ? null : (snapshot.calls.get(span) ?? null);
}
