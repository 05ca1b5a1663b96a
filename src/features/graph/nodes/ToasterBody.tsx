import { useId } from "react";
import styles from "./ToasterBody.module.css";

export type ToasterBodyProps = { readonly className: string };

/** The steel: drawn once, its moving parts (slice, lever, lamp) lie around it. */
export function ToasterBody({ className }: ToasterBodyProps) {
  const id = useId();
  return (
    <svg className={className} viewBox="0 0 152 96" aria-hidden="true">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles.steelLight} />
          <stop offset="0.45" className={styles.steel} />
          <stop offset="1" className={styles.steelLow} />
        </linearGradient>
      </defs>
      <ellipse className={styles.shadow} cx="74" cy="89" rx="64" ry="6" />
      <rect className={styles.foot} x="26" y="80" width="18" height="9" rx="3" />
      <rect className={styles.foot} x="102" y="80" width="18" height="9" rx="3" />
      <rect className={styles.track} x="138" y="22" width="7" height="44" rx="3.5" />
      <path
        className={styles.shell}
        fill={`url(#${id})`}
        d="M30 5h86c16 0 26 10 26 26v34c0 12-8 19-20 19H24C12 84 4 77 4 65V31C4 15 14 5 30 5z"
      />
      <rect className={styles.rim} x="20" y="3" width="106" height="10" rx="5" />
      <rect className={styles.slot} x="26" y="5.500" width="94" height="5" rx="2.500" />
      <path className={styles.shine} d="M20 19h106" />
      <path className={styles.edge} d="M14 70c2 6 6 8 12 8h94c6 0 10-2 12-8" />
    </svg>
  );
}
