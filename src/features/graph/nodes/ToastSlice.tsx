import { useId } from "react";
import styles from "./ToastSlice.module.css";

export type ToastSliceProps = { readonly className: string; readonly text: string };

/** The slice that pops out of a toaster, with the text of the instance on it. */
export function ToastSlice({ className, text }: ToastSliceProps) {
  const id = useId();
  return (
    <svg className={className} viewBox="0 0 64 76" aria-hidden="true">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" className={styles.crumbLight} />
          <stop offset="1" className={styles.crumb} />
        </linearGradient>
      </defs>
      <path
        className={styles.crust}
        d="M11 31C4 28 2 24 2 18 2 7 9 2 20 2h24c11 0 18 5 18 16 0 6-2 10-9 13v45H11z"
      />
      <path
        fill={`url(#${id})`}
        d="M15 29C8 26 6 23 6 18 6 10 11 6 20 6h24c9 0 14 4 14 12 0 5-2 8-9 11v47H15z"
      />
      <path className={styles.shine} d="M12 17c0-4 3-6 8-6h10" />
      <text className={styles.text} x="32" y="29" textAnchor="middle" data-long={text.length > 5}>
        {text}
      </text>
    </svg>
  );
}
