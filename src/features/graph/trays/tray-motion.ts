/** Rows come onto a tray from their toaster and slide back to it; a tray that lands settles. The compositor runs it all. */
import { move } from "../motion/travel.ts";

const EASING = "cubic-bezier(0.3, 0.1, 0.2, 1)";
/** Where a row comes from when its toaster is not in view, in pixels. */
const FROM_THE_LEFT = { x: -90, y: -40 };

export function flyRow(
  row: HTMLElement,
  toaster: string | null,
  direction: "here" | "away",
  duration: number,
): void {
  const { x, y } = wayTo(row, toaster);
  const there = { transform: `translate(${x}px, ${y}px) scale(0.7)`, opacity: 0 };
  const here = { transform: "none", opacity: 1 };
  const frames = direction === "here" ? [there, here] : [here, { ...here, offset: 0.2 }, there];
  move(row, frames, { duration, easing: EASING });
}

export function landTray(tray: HTMLElement, duration: number): void {
  move(tray, [{ transform: "translateY(-9px)" }, { transform: "none" }], {
    duration,
    easing: "cubic-bezier(0.3, 1.4, 0.6, 1)",
  });
}

function wayTo(
  row: HTMLElement,
  toaster: string | null,
): { readonly x: number; readonly y: number } {
  const node =
    toaster === null
      ? null
      : row
          .closest(".react-flow")
          ?.querySelector(`.react-flow__node[data-id="${CSS.escape(toaster)}"]`);
  if (node === null || node === undefined) return FROM_THE_LEFT;
  const [from, to] = [row.getBoundingClientRect(), node.getBoundingClientRect()];
  return {
    x: to.left + to.width / 2 - from.left - from.width / 2,
    y: to.top + to.height / 2 - from.top - from.height / 2,
  };
}
