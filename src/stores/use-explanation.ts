import { useEffect, useState } from "react";
import type { Trace } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { explainSilence } from "#engine/trace/why/explain.ts";
import type { Verdict } from "#engine/trace/why/verdict.ts";
import { inSlices } from "./in-slices.ts";
import type { ProjectState } from "./project-store.ts";
import { type Moment, useProject } from "./stores-context.tsx";

/** The verdicts of Why? about a moment, with what they rest on. */
export type Explanation = Moment & {
  readonly snapshot: Snapshot;
  readonly events: Trace;
  readonly files: ProjectState["project"]["files"];
  readonly verdicts: readonly Verdict[];
};

const selectFiles = ({ project }: ProjectState) => project.files;

/** The newest explanation there is, `null` before the first: a long trace takes a while, and holds nothing up meanwhile. */
export function useExplanation(moment: Moment): Explanation | null {
  const files = useProject(selectFiles);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  useEffect(() => {
    const { index, playhead } = moment;
    const snapshot = index.snapshotAt(playhead);
    const known = newest.get(snapshot);
    if (known?.files === files) return setExplanation({ ...moment, ...known });
    const events = index.events.slice(0, snapshot.length);
    return inSlices(explainSilence({ snapshot, events, cast: index.cast, files }), (verdicts) => {
      const found = { snapshot, events, files, verdicts };
      newest.set(snapshot, found);
      setExplanation({ ...moment, ...found });
    });
  }, [moment, files]);
  return explanation;
}

/** By snapshot: whoever asks second need not work again. */
const newest = new WeakMap<Snapshot, Omit<Explanation, keyof Moment>>();
