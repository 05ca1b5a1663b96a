import { Check, ChevronLeft, ChevronRight, Eye, Play } from "lucide-react";
import { useState } from "react";
import { useCommands, useProject, useRun, useTraceIndex } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { scenarioById } from "./catalog.ts";
import { Prose } from "./Prose.tsx";
import type { GuidePoint } from "./scenario.ts";
import styles from "./scenarios.module.css";

/** What to try and what to notice, one point at a time. Nothing for a project of one's own. */
export function GuidePanel() {
  const id = useProject((state) => state.project.scenario);
  const opened = useProject((state) => state.opened);
  const scenario = id === null ? undefined : scenarioById(id);
  if (scenario === undefined) return null;
  return (
    <section aria-label="Guide">
      <details className={styles.guide} open>
        <summary className={styles.summary}>
          {scenario.title} <span className={styles.signal}>{scenario.signal}</span>
        </summary>
        <Points key={opened} teaches={scenario.teaches} guide={scenario.guide} />
      </details>
    </section>
  );
}

type PointsProps = { readonly teaches: string; readonly guide: readonly GuidePoint[] };

function Points({ teaches, guide }: PointsProps) {
  const [at, setAt] = useState(0);
  const point = guide[at];
  if (point === undefined) return null;
  return (
    <>
      <div className={styles.pages}>
        <span>
          {at + 1} of {guide.length}
        </span>
        <IconButton
          label="Previous point"
          look="quiet"
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        >
          <ChevronLeft size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          label="Next point"
          look="quiet"
          disabled={at === guide.length - 1}
          onClick={() => setAt(at + 1)}
        >
          <ChevronRight size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {at === 0 && (
        <p className={styles.teaches}>
          <Prose text={teaches} />
        </p>
      )}
      <div className={styles.point}>
        <p>
          <Prose text={point.say} />
        </p>
        <PointButtons point={point} />
        {point.notice !== undefined && (
          <p className={styles.notice}>
            <Prose text={point.notice} />
          </p>
        )}
      </div>
    </>
  );
}

function PointButtons({ point }: { readonly point: GuidePoint }) {
  const { execute, editFile, openFile, reveal, jumpToStep } = useCommands();
  const index = useTraceIndex();
  const text = useProject((state) =>
    point.edit === undefined ? undefined : state.project.files[point.edit.file],
  );
  const waits = useRun((state) => state.waitsForRun);
  const { line, edit, look } = point;
  const done =
    edit !== undefined &&
    text?.includes(edit.to) === true &&
    (edit.to.includes(edit.from) || !text.includes(edit.from));

  function show() {
    if (look !== undefined) reveal(look);
    const playhead = point.step === undefined ? null : index.playheadOfFirst(point.step);
    if (playhead !== null) jumpToStep(playhead);
  }
  function change() {
    if (edit === undefined || text === undefined) return;
    openFile(edit.file);
    editFile(
      edit.file,
      text.replace(edit.from, () => edit.to),
    );
  }
  return (
    <>
      {look !== undefined && (
        <Button size="small" onClick={show}>
          <Eye size={13} aria-hidden="true" /> Show line {look.line} of{" "}
          {look.file.slice(look.file.lastIndexOf("/") + 1)}
        </Button>
      )}
      {line !== undefined && (
        <Button size="small" onClick={() => execute(line)} disabled={waits}>
          <Play size={13} aria-hidden="true" /> <code>{line}</code>
        </Button>
      )}
      {edit !== undefined && (
        <Button
          size="small"
          onClick={change}
          disabled={done || text === undefined || !text.includes(edit.from)}
        >
          <Check size={13} aria-hidden="true" /> {done ? "Done" : `Change ${edit.file}`}
        </Button>
      )}
    </>
  );
}
