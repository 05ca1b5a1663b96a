import { type KeyboardEvent, useRef, useState } from "react";
import type { ModelInfo } from "#engine/trace/events.ts";
import { useCommands, useRun, useSnapshot, useTraceIndex } from "#stores/stores-context.tsx";
import styles from "./Prompt.module.css";
import { indentAfter, isComplete, statementsOf } from "./python-statements.ts";
import type { ConsoleView } from "./use-console.ts";

export type PromptProps = Pick<ConsoleView, "inputs" | "failed">;

/** Lines sent last and the events there were then: a failure after them gives the text back. */
type Sent = { readonly lines: readonly string[]; readonly seq: number };

const selectWaitsForRun = ({ waitsForRun }: { readonly waitsForRun: boolean }) => waitsForRun;

/** Enter runs, Shift+Enter makes a new line, Up and Down walk through earlier lines. */
export function Prompt({ inputs, failed }: PromptProps) {
  const commands = useCommands();
  const { events } = useTraceIndex();
  const { models } = useSnapshot();
  const waitsForRun = useRun(selectWaitsForRun);
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  /** How far back in the history the text comes from; 0 is new text. */
  const back = useRef(0);
  const hasFailed =
    sent !== null && failed !== null && failed.seq > sent.seq && sent.lines.includes(failed.text);
  const text = typed ?? (hasFailed ? failed.text : "");
  const statements = statementsOf(text);

  function write(value: string) {
    back.current = 0;
    setTyped(value);
  }
  function send() {
    for (const line of statements) commands.execute(line);
    if (waitsForRun) return;
    back.current = 0;
    setTyped(null);
    setSent({ lines: statements, seq: events.length });
  }
  function recall(by: 1 | -1) {
    const at = Math.max(0, Math.min(inputs.length, back.current + by));
    back.current = at;
    setTyped(at === 0 ? "" : (inputs[inputs.length - at] ?? ""));
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const isAtEnd = selectionEnd === value.length;
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!isComplete(text) && isAtEnd) write(`${text}\n${indentAfter(text)}`);
      else send();
    } else if (event.key === "ArrowUp" && !value.slice(0, selectionStart).includes("\n")) {
      event.preventDefault();
      recall(1);
    } else if (
      event.key === "ArrowDown" &&
      !value.slice(selectionEnd).includes("\n") &&
      back.current > 0
    ) {
      event.preventDefault();
      recall(-1);
    }
  }
  return (
    <div className={styles.prompt}>
      <span aria-hidden="true" className={styles.sign}>
        In [{inputs.length + 1}]:
      </span>
      <textarea
        aria-label="Python prompt"
        className={styles.text}
        rows={Math.min(8, text.split("\n").length)}
        value={text}
        placeholder={`${exampleOf(models)?.name ?? "User"}.objects.all()`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {statements.length > 1 && (
        <span className={styles.note}>runs {statements.length} lines, one by one</span>
      )}
    </div>
  );
}

/** A model of the project; `User` is always there. */
function exampleOf(models: ReadonlyMap<unknown, ModelInfo>): ModelInfo | undefined {
  return [...models.values()].find(({ contrib, autoCreated }) => !contrib && !autoCreated);
}
