import {
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from "react";
import { IconButton } from "./IconButton.tsx";
import styles from "./Menu.module.css";
import { menuKeyTarget } from "./menu-keys.ts";

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

/** Further down the window than this share there is no room for a list below. */
const LOW = 0.6;

/**
 * A button that opens a short list of actions (ARIA: menu button). Escape, light dismissal and the way back of the focus are the
 * platform's popover; arrows, Home, End and first letters move inside.
 */
export function Menu({ label, icon, items, look = "plain" }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const button = () => anchor.current?.querySelector<HTMLElement>("button") ?? null;

  /** Below the button, or above one that stands low; inside the window. */
  function place() {
    const box = anchor.current?.getBoundingClientRect();
    if (box === undefined || list.current === null) return;
    const isLow = box.bottom > LOW * window.innerHeight;
    list.current.style.top = isLow ? "auto" : `${box.bottom + 4}px`;
    list.current.style.bottom = isLow ? `${window.innerHeight - box.top + 4}px` : "auto";
    list.current.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 232))}px`;
  }
  function entries(): readonly HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  }
  function onToggle(event: ToggleEvent<HTMLElement>) {
    setOpen(event.newState === "open");
    if (event.newState === "open" && !list.current?.contains(document.activeElement))
      entries()[0]?.focus();
  }
  function onButtonKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    list.current?.showPopover();
    entries()
      .at(event.key === "ArrowUp" ? -1 : 0)
      ?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Tab") {
      // The focus goes on from the button, not from a list that is gone.
      button()?.focus();
      list.current?.hidePopover();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = entries();
    const from = all.findIndex((entry) => entry.matches(":focus"));
    const target = menuKeyTarget(
      event.key,
      from,
      items.map((item) => item.label),
    );
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    all[target]?.focus();
  }
  return (
    <span ref={anchor} className={styles.anchor}>
      <IconButton
        label={label}
        look={look}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onKeyDown={onButtonKeyDown}
      >
        {icon}
      </IconButton>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        onBeforeToggle={place}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
      >
        {items.map(({ label: text, onChoose, disabled = false }) => (
          <button
            key={text}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles.item}
            aria-disabled={disabled || undefined}
            onClick={() => {
              if (disabled) return;
              list.current?.hidePopover();
              onChoose();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </span>
  );
}
