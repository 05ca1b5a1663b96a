import { type ReactNode, useId, useRef } from "react";
import { IconButton } from "./IconButton.tsx";
import styles from "./Menu.module.css";

export type MenuItem = {
  readonly label: string;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
};

export type MenuProps = {
  /** Accessible name of the button. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly items: readonly MenuItem[];
  readonly look?: "plain" | "quiet";
};

/** A button that opens a short list of actions on the platform's popover: Escape, light dismiss and focus return come with it. */
export function Menu({ label, icon, items, look = "plain" }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);

  /** Below the button, inside the window. */
  function place() {
    const box = button.current?.getBoundingClientRect();
    if (box === undefined || list.current === null) return;
    list.current.style.top = `${box.bottom + 4}px`;
    list.current.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 232))}px`;
  }
  return (
    <span ref={button} className={styles.anchor}>
      <IconButton label={label} look={look} popoverTarget={id} aria-haspopup="true">
        {icon}
      </IconButton>
      <div ref={list} id={id} popover="auto" className={styles.menu} onBeforeToggle={place}>
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            className={styles.item}
            disabled={item.disabled}
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={item.onChoose}
          >
            {item.label}
          </button>
        ))}
      </div>
    </span>
  );
}
