/** A function that takes what receivers take, in a module that was imported, but that nothing mentions again. */
import { moduleOf } from "./python-text.ts";
import type { Evidence, Verdict } from "./verdict.ts";

const RECEIVER = /^(?:async )?def (\w+)\(\s*sender\b.*\*\*\w+/;

export function findNeverConnected({ events, snapshot, files }: Evidence): Verdict[] {
  if (snapshot.phase === null || snapshot.phase === "setup") return [];
  const imported = new Set(
    events.flatMap((event) => (event.type === "module.imported" ? [event.module] : [])),
  );
  // A name inside a text connects nothing.
  const all = Object.values(files)
    .join("\n")
    .replaceAll(/"[^"\n]*"|'[^'\n]*'/g, '""');
  return Object.entries(files).flatMap(([file, text]) => {
    if (file !== "main.py" && !imported.has(moduleOf(file))) return [];
    const lines = text.split("\n");
    return lines.flatMap((line, at): Verdict[] => {
      const name = RECEIVER.exec(line)?.[1];
      const isDecorated = lines[at - 1]?.startsWith("@") === true || lines[at - 1]?.startsWith(")");
      if (name === undefined || isDecorated || all.split(new RegExp(`\\b${name}\\b`)).length > 2)
        return [];
      return [
        {
          subject: { type: "function", name },
          sentence: `${name} takes what a receiver takes, but nothing connects it to a signal.`,
          place: { file, line: at + 1 },
          mend: "Write @receiver(…) above it, or call connect() with it.",
        },
      ];
    });
  });
}
