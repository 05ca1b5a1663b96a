import { Maximize2, Minimize2, ZoomIn, ZoomOut } from "lucide-react";
import { IconButton } from "#ui/IconButton.tsx";
import type { Scale } from "./use-scale.ts";
import styles from "./ZoomControls.module.css";

export type ZoomControlsProps = { readonly scale: Scale };

/** One press. */
const STEP = 1.5;

export function ZoomControls({ scale }: ZoomControlsProps) {
  const { zoom, whole, readable, largest, zoomTo } = scale;
  const isWhole = zoom <= whole;
  return (
    <span className={styles.zoom}>
      <IconButton label="Zoom out" look="quiet" spent={isWhole} onClick={() => zoomTo(zoom / STEP)}>
        <ZoomOut size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Zoom in"
        look="quiet"
        spent={zoom >= largest}
        onClick={() => zoomTo(zoom * STEP)}
      >
        <ZoomIn size={14} aria-hidden="true" />
      </IconButton>
      {isWhole && whole < readable ? (
        <IconButton label="Readable size" look="quiet" onClick={() => zoomTo(readable)}>
          <Maximize2 size={13} aria-hidden="true" />
        </IconButton>
      ) : (
        <IconButton
          label="Fit the width"
          look="quiet"
          spent={isWhole}
          onClick={() => zoomTo(whole)}
        >
          <Minimize2 size={13} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
