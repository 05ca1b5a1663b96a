import type { NodeProps } from "@xyflow/react";
import { ChevronsUpDown } from "lucide-react";
import { memo, useMemo, useRef } from "react";
import { useSeen } from "#ui/use-seen.ts";
import type { BundleFlowNode } from "../nodes/flow-node.ts";
import { NodeFrame } from "../nodes/NodeFrame.tsx";
import { useKitchenSlice } from "../use-kitchen-slice.ts";
import styles from "./BundleNode.module.css";
import { bundleFacts } from "./bundle-facts.ts";

/** Many senders or receivers in the place of one; a click unfolds them. */
export const BundleNode = memo(function BundleNode({ data }: NodeProps<BundleFlowNode>) {
  const frame = useRef<HTMLDivElement>(null);
  const inView = useSeen(frame);
  const registrations = useKitchenSlice((snapshot) => snapshot.registrations, inView);
  const senders = useKitchenSlice((snapshot) => snapshot.senders, inView);
  const { count, states, loudest, sum } = useMemo(
    () => bundleFacts(data, { registrations, senders }),
    [data, registrations, senders],
  );
  return (
    <NodeFrame
      ref={frame}
      name={`Bundle ${data.app}, ${count}, ${sum}, ${states}`}
      kind="bundle"
      state={loudest}
      selected={false}
      onSelect={data.unfold}
    >
      <div
        className={styles.bundle}
        data-state={loudest}
        data-of={data.signal === "" ? "senders" : "receivers"}
      >
        <strong className={styles.app}>{data.app}</strong>
        <span className={styles.count}>{count}</span>
        <span className={styles.states} title={states}>
          {states}
        </span>
        <span>{sum}</span>
        <ChevronsUpDown className={styles.icon} size={14} aria-hidden="true" />
      </div>
    </NodeFrame>
  );
});
