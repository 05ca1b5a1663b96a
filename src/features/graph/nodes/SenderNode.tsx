import type { NodeProps } from "@xyflow/react";
import { memo, useRef } from "react";
import type { SenderKey } from "#engine/ids.ts";
import { senderMark } from "#engine/trace/marks.ts";
import type { SendNow, Snapshot } from "#engine/trace/snapshot.ts";
import { useCommands, useSelection } from "#stores/stores-context.tsx";
import { useSeen } from "#ui/use-seen.ts";
import { sliceText } from "../node-facts.ts";
import { rowCount, senderName } from "../node-names.ts";
import { useKitchenSlice } from "../use-kitchen-slice.ts";
import type { SenderFlowNode } from "./flow-node.ts";
import { NodeFrame } from "./NodeFrame.tsx";
import styles from "./SenderNode.module.css";
import { ToasterBody } from "./ToasterBody.tsx";
import { ToastSlice } from "./ToastSlice.tsx";

/** A sender is a toaster: an operation pushes the lever down, a send pops the slice, and while it lasts the toaster waits. */
export const SenderNode = memo(function SenderNode({ data }: NodeProps<SenderFlowNode>) {
  const key = data.sender;
  const frame = useRef<HTMLDivElement>(null);
  const inView = useSeen(frame);
  const now = useKitchenSlice((snapshot) => snapshot.senders.get(key), inView);
  const send = useKitchenSlice((snapshot) => newestSend(snapshot, key), inView);
  const toasting = useKitchenSlice((snapshot) => isToasting(snapshot, key), inView);
  const selected = useSelection(
    ({ selection }) => selection?.type === "sender" && selection.sender === key,
  );
  const commands = useCommands();
  if (now === undefined) return null;
  const name = data.isNamesake ? now.sender.label : now.sender.name;
  const state = send !== null ? "waiting" : toasting ? "toasting" : "idle";
  return (
    <NodeFrame
      ref={frame}
      name={senderName(now)}
      kind="sender"
      state={state}
      selected={selected}
      mark={senderMark(key)}
      onSelect={() => {
        commands.select({ type: "sender", sender: key });
        if (now.model !== null) commands.showSideTab("models");
      }}
    >
      <div className={styles.toaster} data-state={state}>
        {STACK.slice(0, Math.max(0, now.waiting.length - 1)).map((turn) => (
          <ToastSlice key={turn} className={`${styles.slice} ${styles.behind}`} text="" />
        ))}
        <ToastSlice className={styles.slice ?? ""} text={send === null ? "" : sliceText(send)} />
        <ToasterBody className={styles.body ?? ""} />
        <span className={styles.lever} />
        <span className={styles.lamp} />
        <strong className={styles.name} data-length={lengthClass(name)} title={now.sender.label}>
          {name}
        </strong>
        {now.rows !== null && <span className={styles.rows}>{rowCount(now.rows)}</span>}
        {send !== null && (
          <span className={styles.waiting}>
            waiting…
            {send.depth > 0 && (
              <span className={styles.depth}>
                <span className={styles.word}>depth </span>
                {send.depth + 1}
              </span>
            )}
          </span>
        )}
      </div>
    </NodeFrame>
  );
});

/** Slices of the sends around the newest one show behind it; more than these are a number. */
const STACK = ["left", "right"] as const;

function newestSend(snapshot: Snapshot, key: SenderKey): SendNow | null {
  const span = snapshot.senders.get(key)?.waiting.at(-1);
  return span === undefined ? null : (snapshot.sends.get(span) ?? null);
}

/** An operation on the model is under way. */
function isToasting(snapshot: Snapshot, key: SenderKey): boolean {
  const label = snapshot.senders.get(key)?.model?.label;
  return snapshot.open.some(
    ({ started }) => started.type === "operation.started" && started.model === label,
  );
}

function lengthClass(name: string): "short" | "middle" | "long" {
  if (name.length <= 10) return "short";
  return name.length <= 14 ? "middle" : "long";
}
