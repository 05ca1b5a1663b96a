import { type RefObject, useRef } from "react";
import type { Shelf } from "#engine/trace/trays.ts";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { Graph } from "../graph.ts";
import { useStepMotion } from "../motion/use-step-motion.ts";
import { CallbackTickets } from "./CallbackTickets.tsx";
import { shelfAt } from "./stage-shelf.ts";
import styles from "./TrayShelf.module.css";
import { TrayView } from "./TrayView.tsx";
import { flyRow, landTray } from "./tray-motion.ts";

export type TrayShelfProps = { readonly graph: Graph };

/** Beneath the toasters: what is written in atomic blocks, as long as it can slide back, and what waits for the commit. */
export function TrayShelf({ graph }: TrayShelfProps) {
  const index = useTraceIndex();
  const playhead = usePlayback((state) => state.playhead);
  const shelf = shelfAt(index, playhead);
  const elements = useRef(new Map<string, HTMLElement>());
  useStepMotion(elements, (duration) => {
    const { models } = index.snapshotAt(playhead);
    const toasterOf = (model: string) =>
      graph.senders.find((each) => each.sender === models.get(model)?.key)?.id ?? null;
    const earlier = rowKeys(shelfAt(index, playhead - 1));
    for (const [key, element] of elements.current) {
      const model = element.dataset.model;
      if (model === undefined) landTray(element, duration);
      else if (element.dataset.end === "rolled back")
        flyRow(element, toasterOf(model), "away", duration);
      else if (!earlier.has(key)) flyRow(element, toasterOf(model), "here", duration);
    }
  });
  const [outermost, ...inner] = nested(shelf);
  if (
    outermost === undefined &&
    shelf.waiting.length + shelf.dropped.length === 0 &&
    shelf.running === null
  )
    return null;
  return (
    <div className={styles.shelf} data-saved="beneath">
      {outermost !== undefined && <TrayView tray={outermost} inner={inner} elements={elements} />}
      <CallbackTickets shelf={shelf} />
    </div>
  );
}

/** Handed down so that each part is found when it has to move. */
export type TrayElements = RefObject<Map<string, HTMLElement>>;

/** One tray on the other: those that ended in the step lay on those that are still under way. */
function nested({ trays }: Shelf) {
  const isOpen = (tray: Shelf["trays"][number]) => tray.end === "under way";
  return [...trays.filter(isOpen), ...trays.filter((tray) => !isOpen(tray)).reverse()];
}

function rowKeys({ trays }: Shelf): ReadonlySet<string> {
  return new Set(trays.flatMap(({ rows }) => rows.map(({ model, key }) => `${model} ${key}`)));
}
