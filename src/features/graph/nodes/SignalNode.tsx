import type { NodeProps } from "@xyflow/react";
import { Radio } from "lucide-react";
import { memo, useRef } from "react";
import { ANY_SENDER, type SenderKey, type SpanId } from "#engine/ids.ts";
import { signalMark } from "#engine/trace/marks.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { useCommands, useSelection } from "#stores/stores-context.tsx";
import { useSeen } from "#ui/use-seen.ts";
import type { Port } from "../graph.ts";
import { signalName } from "../node-names.ts";
import { useKitchenSlice } from "../use-kitchen-slice.ts";
import type { SignalFlowNode } from "./flow-node.ts";
import { NodeFrame } from "./NodeFrame.tsx";
import styles from "./SignalNode.module.css";

/** A signal with one port per sender filter. */
export const SignalNode = memo(function SignalNode({ data }: NodeProps<SignalFlowNode>) {
  const { signal, ports } = data;
  const frame = useRef<HTMLDivElement>(null);
  const inView = useSeen(frame);
  const now = useKitchenSlice((snapshot) => snapshot.signals.get(signal), inView);
  const newest = useKitchenSlice((snapshot) => newestPort(ports, snapshot.length), inView);
  const sending = useKitchenSlice((snapshot) => sendingKey(snapshot, now?.sending.at(-1)), inView);
  const selected = useSelection(
    ({ selection }) => selection?.type === "signal" && selection.signal === signal,
  );
  const commands = useCommands();
  if (now === undefined) return null;
  const state = sending === null ? "idle" : "sending";
  return (
    <NodeFrame
      ref={frame}
      name={signalName(now)}
      kind="signal"
      state={state}
      selected={selected}
      mark={signalMark(signal)}
      onSelect={() => commands.select({ type: "signal", signal })}
    >
      <div className={styles.signal} data-state={state}>
        <span className={styles.inlet} />
        <div className={styles.head}>
          <strong className={styles.name} title={now.name}>
            {now.name}
          </strong>
          <span className={styles.sent} title={`sent ${now.sent} times`}>
            <Radio className={styles.icon} size={11} aria-hidden="true" />
            {now.sent}
          </span>
          <span className={styles.module}>{now.module}</span>
        </div>
        {newest === 0 && <p className={styles.nobody}>nobody listens</p>}
        <ul className={styles.ports}>
          {ports.slice(0, lastOpen(ports, newest)).map((port) => (
            <li
              key={port.sender}
              className={styles.port}
              data-live={isServed(port, sending)}
              data-open={port.since <= newest}
            >
              <span className={styles.filter} title={port.label}>
                {port.label}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </NodeFrame>
  );
});

/** When the newest port that is there came; 0 when there is none. */
function newestPort(ports: readonly Port[], length: number): number {
  return Math.max(0, ...ports.map((port) => port.since).filter((since) => since <= length));
}

/** Number of ports up to the last one that is there; earlier ones that are not leave their place free. */
function lastOpen(ports: readonly Port[], newest: number): number {
  return ports.findLastIndex((port) => port.since <= newest) + 1;
}

function sendingKey(snapshot: Snapshot, span: SpanId | undefined): SenderKey | null {
  return span === undefined ? null : (snapshot.sends.get(span)?.started.sender.key ?? null);
}

function isServed(port: Port, sending: SenderKey | null): boolean {
  return sending !== null && (port.sender === ANY_SENDER || port.sender === sending);
}
