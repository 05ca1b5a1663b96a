import { useReactFlow } from "@xyflow/react";
import { Maximize2, Minus, Plus, Undo2 } from "lucide-react";
import { IconButton } from "#ui/IconButton.tsx";

export type ViewControlsProps = {
  readonly onFit: () => void;
  /** Puts moved nodes back; `null` when none was moved. */
  readonly onTidy: (() => void) | null;
  /** The person has chosen a zoom. */
  readonly onZoom: () => void;
};

export function ViewControls({ onFit, onTidy, onZoom }: ViewControlsProps) {
  const flow = useReactFlow();
  function zoom(move: () => Promise<boolean>) {
    onZoom();
    void move();
  }
  return (
    <>
      {onTidy !== null && (
        <IconButton label="Tidy up" look="quiet" onClick={onTidy}>
          <Undo2 size={15} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label="Zoom in" look="quiet" onClick={() => zoom(flow.zoomIn)}>
        <Plus size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label="Zoom out" look="quiet" onClick={() => zoom(flow.zoomOut)}>
        <Minus size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label="Fit view" look="quiet" onClick={onFit}>
        <Maximize2 size={14} aria-hidden="true" />
      </IconButton>
    </>
  );
}
