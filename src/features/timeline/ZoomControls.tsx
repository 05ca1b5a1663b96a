import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./ZoomControls.module.css";

export type ZoomControlsProps = {
  /** 1 fits the width. */
  readonly magnification: number;
  readonly onZoom: (magnification: number) => void;
};

const STEP = 1.5;
const MIN = STEP ** -8;
const MAX = STEP ** 4;

export function ZoomControls({ magnification, onZoom }: ZoomControlsProps) {
  return (
    <span className={styles.zoom}>
      <IconButton
        label="Zoom out"
        look="quiet"
        spent={magnification <= MIN}
        onClick={() => onZoom(Math.max(MIN, magnification / STEP))}
      >
        <ZoomOut size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Zoom in"
        look="quiet"
        spent={magnification >= MAX}
        onClick={() => onZoom(Math.min(MAX, magnification * STEP))}
      >
        <ZoomIn size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Fit the width"
        look="quiet"
        spent={magnification === 1}
        onClick={() => onZoom(1)}
      >
        <Maximize2 size={13} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
