import type { KeyboardEvent, PointerEvent } from "react";
import styles from "./Splitter.module.css";

export type SplitterProps = {
  readonly label: string;
  /** The direction in which it moves. */
  readonly axis: "x" | "y";
  /** Size in pixels of the part it belongs to, and its bounds. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** True when the part lies after the splitter: dragging towards it makes it smaller. */
  readonly after?: boolean;
  readonly onResize: (size: number) => void;
};

const KEY_STEP = 24;

/** A line between two parts that a pointer or the arrow keys move (ARIA: window splitter). */
export function Splitter({ label, axis, size, min, max, after = false, onResize }: SplitterProps) {
  const resize = (wanted: number) => onResize(Math.round(Math.max(min, Math.min(max, wanted))));
  const sign = after ? -1 : 1;
  const [less, more] = axis === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];

  function onPointerDown(down: PointerEvent<HTMLElement>) {
    const line = down.currentTarget;
    const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) =>
      axis === "x" ? clientX : clientY;
    const start = at(down);
    const onMove = (move: globalThis.PointerEvent) => resize(size + sign * (at(move) - start));
    line.setPointerCapture(down.pointerId);
    line.addEventListener("pointermove", onMove);
    const end = () => line.removeEventListener("pointermove", onMove);
    line.addEventListener("lostpointercapture", end, { once: true });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    resize(size + sign * (event.key === more ? KEY_STEP : -KEY_STEP));
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be focused and moved
    <div
      role="separator"
      tabIndex={0}
      className={styles.splitter}
      data-axis={axis}
      aria-label={label}
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
