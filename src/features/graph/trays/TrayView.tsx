import { Check, Undo2 } from "lucide-react";
import type { Tray } from "#engine/trace/trays.ts";
import { PlaceLink } from "../nodes/PlaceLink.tsx";
import { RowChip } from "./RowChip.tsx";
import type { TrayElements } from "./TrayShelf.tsx";
import styles from "./TrayView.module.css";
import { trayName, trayTitle } from "./tray-names.ts";

export type TrayViewProps = {
  readonly tray: Tray;
  /** Trays that stand on it, the lowest first. */
  readonly inner: readonly Tray[];
  readonly elements: TrayElements;
};

/** So many rows are shown one by one; what comes before them is counted. */
const MAX_ROWS = 6;

/** An atomic block: its rows can still slide back. Savepoints are trays on it. */
export function TrayView({ tray, inner, elements }: TrayViewProps) {
  const { rows, end, place, savepoint } = tray;
  const [next, ...rest] = inner;
  // What a savepoint held lies on the tray below, once it is kept.
  const lying = savepoint && end === "committed" ? [] : rows;
  const hidden = Math.max(0, lying.length - MAX_ROWS);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; a tray is a group of facts.
    <div
      role="group"
      aria-label={trayName(tray)}
      className={styles.tray}
      data-end={end}
      ref={(element) => {
        if (element === null || end !== "committed") elements.current.delete(`tray ${tray.span}`);
        else elements.current.set(`tray ${tray.span}`, element);
      }}
    >
      <span className={styles.title}>
        {end === "committed" && <Check size={12} aria-hidden="true" />}
        {end === "rolled back" && <Undo2 size={12} aria-hidden="true" />}
        {trayTitle(tray)}
        {place !== null && <PlaceLink place={place} />}
      </span>
      <div className={styles.content}>
        <ul className={styles.rows}>
          {hidden > 0 && <li className={styles.more}>{hidden} more</li>}
          {lying.slice(hidden).map((row) => (
            <RowChip key={`${row.model} ${row.key}`} row={row} end={end} elements={elements} />
          ))}
          {lying.length === 0 && next === undefined && end === "under way" && (
            <li className={styles.more}>nothing written yet</li>
          )}
        </ul>
        {next !== undefined && <TrayView tray={next} inner={rest} elements={elements} />}
      </div>
    </div>
  );
}
