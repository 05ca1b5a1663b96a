/** The way back from a receiver to the toaster that it pops: below the nodes, so that it is no wire. */
import type { Box, Layout, Point } from "../arrange.ts";
import type { ReceiverItem, SenderItem } from "../graph.ts";

export type NestCurve = {
  readonly path: string;
  /** The arrowhead at the toaster. */
  readonly tip: string;
  /** Where the middle of its words stands. */
  readonly label: Point;
};

export type NestLook = {
  /** Some turns instead of one: what goes round comes back here. */
  readonly spiral: boolean;
  /** Width of its words. */
  readonly width: number;
  /** What the words of others cover. */
  readonly taken: readonly Box[];
};

/** How far below the lower of its ends a curve hangs, and each further turn of a spiral below the one before. */
const SAG = 58;
const TURN = 15;
const TURNS = 3;
const INSET = 30;
const TIP = 6;
const LABEL_HEIGHT = 26;
/** Where along a curve its words may stand, the best place first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66];
/** A curve hangs lower by steps of this, down to below the picture, until its words cover nothing. */
const DEEPER = 16;

export function nestCurve(
  { boxes, bounds }: Layout,
  receiver: ReceiverItem,
  sender: SenderItem,
  { spiral, width, taken }: NestLook,
): NestCurve {
  const [from, to] = [boxes.get(receiver.id), boxes.get(sender.id)];
  if (from === undefined || to === undefined) return NOTHING;
  const start = { x: from.x + INSET, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y + to.height + TIP };
  const turns = spiral ? TURNS : 1;
  const natural = Math.max(start.y, end.y) + SAG;
  const { low, label } = chooseDepth(
    (depth, place) => along(start, end, depth + (turns - 1) * TURN, place),
    [natural, Math.max(natural, bounds.y + bounds.height + 2 * SAG)],
    (point) => isFree(boxAround(point, width), [...boxes.values(), ...taken]),
  );
  const drawn = Array.from({ length: turns }, (_, turn) => {
    const inset = turn * TURN;
    const y = low + inset;
    return `M${start.x + inset} ${start.y}C${start.x + inset} ${y} ${end.x - inset} ${y} ${end.x - inset} ${end.y}`;
  });
  return {
    path: drawn.join(""),
    tip: `M${end.x - TIP} ${end.y + TIP}L${end.x} ${end.y - 1}L${end.x + TIP} ${end.y + TIP}`,
    label,
  };
}

const NOTHING: NestCurve = { path: "", tip: "", label: { x: 0, y: 0 } };

/** What words of this width around a point cover. */
export function boxAround({ x, y }: Point, width: number): Box {
  return { x: x - width / 2, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

/** The first depth, and the best place on the curve, where words stand free; the middle of the natural one where there is none. */
function chooseDepth(
  pointOf: (depth: number, place: number) => Point,
  [natural, deepest]: readonly [number, number],
  isFreeAt: (point: Point) => boolean,
): { readonly low: number; readonly label: Point } {
  for (let low = natural; low <= deepest; low += DEEPER) {
    const label = PLACES.map((place) => pointOf(low, place)).find(isFreeAt);
    if (label !== undefined) return { low, label };
  }
  return { low: natural, label: pointOf(natural, 0.5) };
}

/** A point of the curve whose control points lie at this depth below its ends. */
function along(start: Point, end: Point, low: number, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return {
    x: (a + b) * start.x + (c + d) * end.x,
    y: a * start.y + (b + c) * low + d * end.y,
  };
}

function isFree(wanted: Box, covered: readonly Box[]): boolean {
  return !covered.some(
    ({ x, y, width, height }) =>
      x < wanted.x + wanted.width &&
      wanted.x < x + width &&
      y < wanted.y + wanted.height &&
      wanted.y < y + height,
  );
}
