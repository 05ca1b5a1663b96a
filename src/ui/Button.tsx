import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./Button.module.css";

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> & {
  readonly look?: "plain" | "primary" | "quiet";
  readonly size?: "normal" | "small";
  /** Sends the form it stands in. */
  readonly submit?: boolean;
  readonly children: ReactNode;
};

/** A button with a visible label. For a picture alone use `IconButton`. */
export function Button({
  look = "plain",
  size = "normal",
  submit = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={submit ? "submit" : "button"}
      className={styles.button}
      data-look={look}
      data-size={size}
      {...rest}
    >
      {children}
    </button>
  );
}
