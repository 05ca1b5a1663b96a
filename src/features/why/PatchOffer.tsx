import { Wrench } from "lucide-react";
import type { Patch } from "#engine/trace/why/patches/patch.ts";
import type { ProjectState } from "#stores/project-store.ts";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { lineDiff } from "./line-diff.ts";
import styles from "./WhyPanel.module.css";

export type PatchOfferProps = { readonly patch: Patch };

const selectFiles = ({ project }: ProjectState) => project.files;
/** A preview longer than this is closed at first. */
const MAX_OPEN_LINES = 8;

/** One click mends it; what it changes can be read before. */
export function PatchOffer({ patch }: PatchOfferProps) {
  const commands = useCommands();
  const files = useProject(selectFiles);
  const diffs = Object.entries(patch.files).map(([path, text]) => ({
    path,
    isNew: !(path in files),
    lines: lineDiff(files[path] ?? "", text),
  }));
  const length = diffs.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className={styles.offer}>
      <Button size="small" onClick={() => commands.applyPatch(patch)}>
        <Wrench size={12} aria-hidden="true" /> {patch.label}
      </Button>
      <details open={length <= MAX_OPEN_LINES}>
        <summary className={styles.previewTitle}>What it changes</summary>
        {diffs.map(({ path, isNew, lines }) => (
          <div key={path}>
            <p className={styles.path}>{isNew ? `${path} (new file)` : path}</p>
            <pre className={styles.diff}>
              {lines.map(({ sign, text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one change in their order
                <span key={at} className={styles.diffLine} data-sign={sign}>
                  {`${sign} ${text}`}
                </span>
              ))}
            </pre>
          </div>
        ))}
      </details>
    </div>
  );
}
