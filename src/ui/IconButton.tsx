import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./IconButton.module.css";

export type IconButtonProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "type" | "title"
> & {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly look?: "plain" | "primary" | "quiet";
  readonly children: ReactNode;
};

/** A button that shows a picture only. */
export function IconButton({ label, look = "plain", children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.iconButton}
      data-look={look}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  );
}
