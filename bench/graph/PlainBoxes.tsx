import type { Layout } from "#features/graph/arrange.ts";

/** What React alone needs for as many boxes: the floor. */
export function PlainBoxes({ layout }: { readonly layout: Layout }) {
  return [...layout.boxes].map(([id, { x, y, width, height }]) => (
    <div key={id} style={{ position: "absolute", left: x, top: y, width, height }}>
      {id}
    </div>
  ));
}
