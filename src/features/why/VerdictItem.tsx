import { Wrench } from "lucide-react";
import { memo } from "react";
import type { Cast } from "#engine/trace/cast.ts";
import { receiverMark, signalMark, spanMark } from "#engine/trace/marks.ts";
import type { Subject, Verdict } from "#engine/trace/why/verdict.ts";
import type { Commands } from "#stores/commands.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import { nameSubject } from "./named-subject.ts";
import { PatchOffer } from "./PatchOffer.tsx";
import styles from "./WhyPanel.module.css";

export type VerdictItemProps = {
  readonly verdict: Verdict;
  /** Of the trace that it is about. */
  readonly cast: Cast;
};

export const VerdictItem = memo(DrawnItem);

function DrawnItem({ verdict, cast }: VerdictItemProps) {
  const commands = useCommands();
  const { kind, name, rest } = nameSubject(verdict, cast);
  const { subject, place, mend, patch } = verdict;
  const show = showing(subject, commands);
  return (
    <li className={styles.verdict} data-mark={markOfSubject(subject)}>
      <p>
        {show === null || name === "" ? (
          <span className={styles.name} data-kind={kind}>
            {name}
          </span>
        ) : (
          <button type="button" className={styles.name} data-kind={kind} onClick={show}>
            {name}
          </button>
        )}
        {rest}{" "}
        {place !== null && (
          <CodeLink file={place.file} line={place.line} onOpen={() => commands.reveal(place)} />
        )}
      </p>
      {mend !== null && (
        <p className={styles.mend}>
          <Wrench size={12} role="img" aria-label="To mend it:" className={styles.mendIcon} />{" "}
          {mend}
        </p>
      )}
      {patch != null && <PatchOffer patch={patch} />}
    </li>
  );
}

/** What a click on its name shows; `null` for a function that the kitchen does not know. */
function showing(subject: Subject, commands: Commands): (() => void) | null {
  switch (subject.type) {
    case "registration":
      return () => commands.select({ type: "receiver", registration: subject.registration });
    case "signal":
      return () => commands.select({ type: "signal", signal: subject.signal });
    case "operation":
      return () => commands.jumpToSpan(subject.span);
    case "function":
      return null;
  }
}

function markOfSubject(subject: Subject): string | undefined {
  switch (subject.type) {
    case "registration":
      return receiverMark(subject.registration);
    case "signal":
      return signalMark(subject.signal);
    case "operation":
      return spanMark(subject.span);
    case "function":
      return undefined;
  }
}
