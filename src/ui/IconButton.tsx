import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./IconButton.module.css";

export type IconButtonProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "type" | "title"
> & {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly look?: "plain" | "primary" | "quiet";
  /** There is nothing to do now. Unlike a disabled button it keeps the focus, and a click is harmless. */
  readonly spent?: boolean;
  readonly children: ReactNode;
};

/** A button that shows a picture only. */
export function IconButton({
  label,
  look = "plain",
  spent = false,
  onClick,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.iconButton}
      data-look={look}
      aria-label={label}
      title={label}
      aria-disabled={spent || undefined}
      onClick={spent ? undefined : onClick}
      {...rest}
    >
      {children}
    </button>
  );
}
