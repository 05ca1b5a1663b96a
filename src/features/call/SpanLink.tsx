import type { ReactNode } from "react";
import type { SpanId } from "#engine/ids.ts";
import { useCommands } from "#stores/stores-context.tsx";
import styles from "./SpanLink.module.css";

export type SpanLinkProps = {
  readonly span: SpanId;
  /** Chooses the colour: sender, signal, receiver or a kind of span. */
  readonly kind: string;
  readonly children: ReactNode;
};

/** Goes to the step at which the span starts. */
export function SpanLink({ span, kind, children }: SpanLinkProps) {
  const commands = useCommands();
  return (
    <button
      type="button"
      className={styles.link}
      data-kind={kind}
      onClick={() => commands.jumpToSpan(span)}
    >
      {children}
    </button>
  );
}
