/** The transcript for an issue, a mail or a lesson. */
import { causeText } from "#engine/trace/cause.ts";
import type { Sentence } from "./transcript.ts";

/** Sentences copied at once; a longer run says how many are missing. */
export const MAX_COPIED = 5000;

/** A nested list whose bullets carry the number of the step. */
export function transcriptMarkdown(title: string, sentences: readonly Sentence[]): string {
  const levels: number[] = [];
  const lines = sentences.slice(0, MAX_COPIED).map((sentence) => {
    while ((levels.at(-1) ?? -1) >= sentence.depth) levels.pop();
    const indent = "  ".repeat(levels.length);
    levels.push(sentence.depth);
    return `${indent}- ${bulletOf(sentence)}`;
  });
  const rest = sentences.length - lines.length;
  if (rest > 0) lines.push(`- … ${rest} more steps`);
  return `## ${escaped(title)}\n\n${lines.join("\n")}\n`;
}

function bulletOf({ step, text, cause, notes }: Sentence): string {
  const why = cause === null ? "" : `, *${escaped(causeText(cause))}*`;
  return [`**${step}.** ${escaped(text)}${why}`, ...notes.map(escaped)].join(" · ");
}

/** Text of a stranger's program stays text. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`);
}
