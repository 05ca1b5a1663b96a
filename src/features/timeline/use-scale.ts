import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { Lanes } from "./lanes.ts";
import { allowedZoom, MARGIN, readableZoom, wholeZoom } from "./scale.ts";
import { createStepAxis, type StepAxis } from "./step-axis.ts";
import { type Scrolling, useWindow } from "./use-window.ts";

/** A place on the axis and the pixel of the view at which it stands. */
export type Anchor = { readonly offset: number; readonly viewX: number };

export type Scale = Scrolling & {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly axis: StepAxis;
  /** Pixels per pixel of the axis; at least `whole`, where the whole run is seen. */
  readonly zoom: number;
  readonly whole: number;
  /** Where titles can be read. */
  readonly readable: number;
  readonly largest: number;
  /** What stays where it is when the zoom changes; `null` for the playhead, or the middle. */
  readonly keep: Anchor | null;
  zoomTo(zoom: number, keep?: Anchor | null): void;
  /** The pixel of the bars at which a playhead stands. */
  xOf(playhead: number): number;
};

type Chosen = { readonly zoom: number; readonly keep: Anchor | null };

/** How large the lanes are drawn. As long as nobody has zoomed, titles can be read. */
export function useScale(lanes: Lanes, stepCount: number): Scale {
  const scroller = useRef<HTMLDivElement>(null);
  const scrolling = useWindow(scroller);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const axis = useMemo(() => createStepAxis(lanes, stepCount), [lanes, stepCount]);
  const { length } = axis;
  const { visibleWidth } = scrolling.view;
  const readable = readableZoom(length, visibleWidth);
  const zoom = chosen === null ? readable : allowedZoom(chosen.zoom, length, visibleWidth);
  const zoomTo = useCallback(
    (wanted: number, keep: Anchor | null = null) =>
      setChosen({ zoom: allowedZoom(wanted, length, visibleWidth), keep }),
    [length, visibleWidth],
  );
  return {
    ...scrolling,
    scroller,
    axis,
    zoom,
    whole: wholeZoom(length, visibleWidth),
    readable,
    largest: allowedZoom(Number.POSITIVE_INFINITY, length, visibleWidth),
    keep: chosen?.keep ?? null,
    zoomTo,
    xOf: (playhead) => MARGIN + axis.offsetOf(playhead) * zoom,
  };
}
