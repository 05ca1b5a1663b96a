import { CircleX, TriangleAlert } from "lucide-react";
import type { Place } from "#engine/trace/preview.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import { Panel } from "#ui/Panel.tsx";
import styles from "./ProblemList.module.css";
import type { ListedProblem } from "./problem-list.ts";

export type ProblemListProps = { readonly problems: readonly ListedProblem[] };

export function ProblemList({ problems }: ProblemListProps) {
  return (
    <Panel label="Problems">
      {problems.length === 0 && <p className={styles.none}>No problems.</p>}
      <ul className={styles.list}>
        {problems.map((problem) => (
          <ProblemItem
            key={problem.message + problem.place?.file + problem.place?.line}
            problem={problem}
          />
        ))}
      </ul>
    </Panel>
  );
}

function ProblemItem({
  problem: { severity, message, place },
}: {
  readonly problem: ListedProblem;
}) {
  const Icon = severity === "error" ? CircleX : TriangleAlert;
  return (
    <li className={styles.item} data-severity={severity}>
      <Icon size={15} role="img" aria-label={severity} className={styles.icon} />
      <span className={styles.message}>{message}</span>
      {place !== null && <PlaceLink place={place} />}
    </li>
  );
}

function PlaceLink({ place: { file, line } }: { readonly place: Place }) {
  const commands = useCommands();
  return (
    <CodeLink
      file={file}
      line={line}
      text={`${file}:${line}`}
      onOpen={() => commands.reveal({ file, line })}
    />
  );
}
