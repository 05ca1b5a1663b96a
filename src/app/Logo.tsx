import styles from "./top-bar.module.css";

/** A toaster that sends. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <rect
        x="7"
        y="2.5"
        width="11"
        height="12"
        rx="3.5"
        fill="var(--color-toast)"
        stroke="var(--color-crust)"
      />
      <rect
        x="2.5"
        y="10.5"
        width="20"
        height="12.5"
        rx="4.5"
        fill="var(--color-steel)"
        stroke="var(--color-steel-dark)"
      />
      <circle cx="7.5" cy="16.8" r="1.8" fill="var(--color-sender)" />
      <path
        d="M20.5 3.5q2.8 2 0 5M23 1.500q4 4 0 9"
        fill="none"
        stroke="var(--color-signal)"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
