import { type PointerEvent, type RefObject, useEffect, useRef } from "react";

export type Pan = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  /** The click that ends a drag is none. */
  readonly wasDragged: () => boolean;
};

/** Pixels before a press becomes a drag. */
const SLACK = 5;
/** Pixels of the wheel that double the zoom. */
const DOUBLING = 170;

/**
 * A mouse drags the bars along; a finger scrolls as everywhere. The wheel with Ctrl or ⌘ (a pinch on a touchpad) zooms: `onZoom` gets a
 * factor and the pixel of the view that is to stay.
 */
export function usePan(
  scroller: RefObject<HTMLElement | null>,
  onZoom: (factor: number, viewX: number) => void,
): Pan {
  const grip = useRef<{ x: number; y: number; dragged: boolean } | null>(null);
  const dragged = useRef(false);
  const zoom = useRef(onZoom);
  useEffect(() => {
    zoom.current = onZoom;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = 2 ** (-event.deltaY / DOUBLING);
      zoom.current(factor, event.clientX - element.getBoundingClientRect().left);
    };
    // React listens passively, and then the browser would zoom the page.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [scroller]);

  return {
    onPointerDown({ pointerType, button, clientX, clientY }) {
      dragged.current = false;
      if (pointerType === "mouse" && button === 0)
        grip.current = { x: clientX, y: clientY, dragged: false };
    },
    onPointerMove({ clientX, clientY, buttons, currentTarget, pointerId }) {
      const held = grip.current;
      if (held === null || buttons === 0) return;
      const [byX, byY] = [held.x - clientX, held.y - clientY];
      if (!held.dragged && Math.hypot(byX, byY) < SLACK) return;
      if (!held.dragged) currentTarget.setPointerCapture(pointerId);
      dragged.current = true;
      grip.current = { x: clientX, y: clientY, dragged: true };
      scroller.current?.scrollBy({ left: byX, top: byY });
    },
    onPointerUp() {
      grip.current = null;
    },
    wasDragged: () => dragged.current,
  };
}
