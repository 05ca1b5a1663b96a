import type { SourceFiles } from "#runtime/protocol.ts";
import { usePreferences, useProject, useRun } from "./stores-context.tsx";

/** The files are no longer those that ran, and will not run by themselves. */
export function useIsEdited(): boolean {
  const ran = useRun((state) => state.files);
  const runsByItself = usePreferences((state) => state.runAsYouType);
  const isOther = useProject(({ project }) => ran !== null && areOther(project.files, ran));
  return isOther && !runsByItself;
}

function areOther(files: SourceFiles, ran: SourceFiles): boolean {
  const paths = new Set([...Object.keys(files), ...Object.keys(ran)]);
  return files !== ran && [...paths].some((path) => files[path] !== ran[path]);
}
