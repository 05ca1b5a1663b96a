import type { KeyboardEvent, ReactNode, Ref } from "react";
import { moveFocus } from "./move-focus.ts";
import styles from "./NodeFrame.module.css";

export type NodeFrameProps = {
  readonly ref: Ref<HTMLDivElement>;
  /** Accessible name. */
  readonly name: string;
  readonly kind: "sender" | "signal" | "receiver" | "bundle";
  /** Look of the node; style sheets answer to it. */
  readonly state: string;
  readonly selected: boolean;
  /** Lets other panels point at it (`trace/marks.ts`). */
  readonly mark?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
};

/** What all nodes share: a named group that can be focused, chosen by click or Enter, and left by the arrow keys (with Shift they move it). */
export function NodeFrame(props: NodeFrameProps) {
  const { ref, name, kind, state, selected, mark, onSelect, children } = props;
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      onSelect();
    } else if (!event.shiftKey && moveFocus(event.currentTarget, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; a node is a group of facts.
    <div
      ref={ref}
      role="group"
      aria-label={name}
      aria-current={selected ? "true" : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the way to a node without a mouse; Enter shows what belongs to it.
      tabIndex={0}
      className={styles.frame}
      data-kind={kind}
      data-state={state}
      data-mark={mark}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
