import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./Tabs.module.css";

export type Tab = {
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  /** What is shown when it is not the label. */
  readonly shown?: string;
  readonly hint?: ReactNode;
};

export type TabsProps = {
  /** Accessible name of the list. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Id of the panel that the tabs control. */
  readonly panelId: string;
  readonly code?: boolean;
  /** Further controls at the end of the row, outside the list. */
  readonly children?: ReactNode;
};

/** Tabs after the ARIA pattern: arrows, Home and End move and select, one tab stop. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
  panelId,
  code = false,
  children,
}: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  // A tab may come, or be chosen elsewhere, where the list does not reach.
  useEffect(() => {
    void tabOf(list.current, selected)?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  function moveTo(index: number, within: HTMLElement) {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onSelect(tab.id);
    tabOf(within, tab.id)?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target, event.currentTarget);
  }
  return (
    <div className={styles.row} data-code={code}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            className={styles.tab}
            aria-label={tab.shown === undefined ? undefined : tab.label}
            aria-selected={tab.id === selected}
            aria-controls={panelId}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.shown ?? tab.label}
            {tab.hint}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

function tabOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(id)}"]`) ?? null;
}
