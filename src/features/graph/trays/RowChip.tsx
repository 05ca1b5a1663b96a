import type { Tray, TrayRow } from "#engine/trace/trays.ts";
import styles from "./RowChip.module.css";
import type { TrayElements } from "./TrayShelf.tsx";
import { modelName, WRITE_MARKS } from "./tray-names.ts";

export type RowChipProps = {
  readonly row: TrayRow;
  readonly end: Tray["end"];
  readonly elements: TrayElements;
};

/** A row on a tray. After a rollback its outline stays for the step: it was here, and has gone back. */
export function RowChip({ row, end, elements }: RowChipProps) {
  const { model, key, write } = row;
  const text = `${modelName(model)} ${key}`;
  const moves = (element: HTMLElement | null) => {
    if (element === null) elements.current.delete(`${model} ${key}`);
    else elements.current.set(`${model} ${key}`, element);
  };
  const shared = { className: styles.chip, "data-model": model, "data-end": end };
  const mark = <span aria-hidden="true">{WRITE_MARKS[write]} </span>;
  if (end !== "rolled back") {
    return (
      <li title={`${text} ${write}`}>
        <span ref={moves} {...shared}>
          {mark}
          {text}
          <span className={styles.spoken}> {write}</span>
        </span>
      </li>
    );
  }
  return (
    <li className={styles.gone} title={`${text}: back as it was`}>
      <span className={styles.outline}>{text}</span>
      <span ref={moves} {...shared} aria-hidden="true">
        {mark}
        {text}
      </span>
    </li>
  );
}
