/** The way back from a receiver to the toaster that it pops: below the nodes, so that it is no wire. */
import type { Layout, Point } from "../arrange.ts";
import type { ReceiverItem, SenderItem } from "../graph.ts";

export type NestCurve = {
  readonly path: string;
  /** The arrowhead at the toaster. */
  readonly tip: string;
  /** Where its words stand. */
  readonly label: Point;
};

/** How far below the lower of its ends a curve hangs, and each further turn of a spiral below the one before. */
const SAG = 58;
const TURN = 15;
const TURNS = 3;
const INSET = 30;
const TIP = 6;

/** `spiral` draws some turns instead of one: what goes round comes back here. */
export function nestCurve(
  { boxes }: Layout,
  receiver: ReceiverItem,
  sender: SenderItem,
  spiral: boolean,
): NestCurve {
  const [from, to] = [boxes.get(receiver.id), boxes.get(sender.id)];
  if (from === undefined || to === undefined) return NOTHING;
  const start = { x: from.x + INSET, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y + to.height + TIP };
  const turns = Array.from({ length: spiral ? TURNS : 1 }, (_, turn) => {
    const low = Math.max(start.y, end.y) + SAG + turn * TURN;
    const inset = turn * TURN;
    return `M${start.x + inset} ${start.y}C${start.x + inset} ${low} ${end.x - inset} ${low} ${end.x - inset} ${end.y}`;
  });
  return {
    path: turns.join(""),
    tip: `M${end.x - TIP} ${end.y + TIP}L${end.x} ${end.y - 1}L${end.x + TIP} ${end.y + TIP}`,
    // Halfway along the lowest turn.
    label: {
      x: (start.x + end.x) / 2,
      y: (start.y + end.y + 6 * (Math.max(start.y, end.y) + SAG + (turns.length - 1) * TURN)) / 8,
    },
  };
}

const NOTHING: NestCurve = { path: "", tip: "", label: { x: 0, y: 0 } };
