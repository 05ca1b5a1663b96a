import type { MouseEvent } from "react";
import type { Place } from "#engine/trace/preview.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { fileName } from "../node-facts.ts";
import styles from "./PlaceLink.module.css";

export type PlaceLinkProps = { readonly place: Place };

/** `signals.py:6`: shows the line in the editor. */
export function PlaceLink({ place }: PlaceLinkProps) {
  const commands = useCommands();
  function reveal(event: MouseEvent) {
    event.stopPropagation();
    commands.reveal(place);
  }
  return (
    <button
      type="button"
      className={`${styles.place} nodrag`}
      title={`Show ${place.file}, line ${place.line}`}
      onClick={reveal}
    >
      {fileName(place.file)}:{place.line}
    </button>
  );
}
