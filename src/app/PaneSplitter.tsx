import { PANE_BOUNDS, type PaneName } from "#stores/preferences-store.ts";
import { useCommands, usePreferences } from "#stores/stores-context.tsx";
import { Splitter } from "#ui/Splitter.tsx";

export type PaneSplitterProps = {
  readonly label: string;
  readonly pane: PaneName;
  readonly axis: "x" | "y";
  readonly after?: boolean;
};

/** The line that changes the size of a part of the workbench. */
export function PaneSplitter({ label, pane, axis, after = false }: PaneSplitterProps) {
  const size = usePreferences((state) => state[pane]);
  const { resizePane } = useCommands();
  const [min, max] = PANE_BOUNDS[pane];
  const bounds = { size, min, max };
  return (
    <Splitter
      label={label}
      axis={axis}
      after={after}
      {...bounds}
      onResize={(wanted) => resizePane(pane, wanted)}
    />
  );
}
