import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { FieldOption } from "./field-input.ts";
import { relationOptions } from "./model-tables.ts";

/** What a relation may point to at the playhead; the same list as long as the rows are the same. */
export function useRelationOptions(label: string | null): readonly FieldOption[] {
  const index = useTraceIndex();
  return usePlayback(({ playhead }) => relationOptions(label, index.snapshotAt(playhead)));
}
