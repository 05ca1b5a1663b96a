/** Cuts pasted text into the statements that the session runs one by one. Knows just enough of Python for that. */

/** Statements at the left margin, each with the lines that belong to it. Copied `>>> ` and `In [1]: ` prompts are removed. */
export function statementsOf(text: string): readonly string[] {
  const statements: string[] = [];
  let lines: string[] = [];
  for (const line of withoutPrompts(text).split("\n")) {
    const before = lines.join("\n");
    if (lines.length > 0 && startsStatement(line, before)) {
      statements.push(before);
      lines = [];
    }
    if (lines.length > 0 || line.trim() !== "") lines.push(line.trimEnd());
  }
  statements.push(lines.join("\n"));
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}

/** False while Python would wait for more: an open bracket or text, a block, a line that ends in `:` or a backslash. */
export function isComplete(text: string): boolean {
  if (isOpen(text)) return false;
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  if (lines.length > 1 && last.trim() === "") return true;
  return !/[:\\]\s*$/.test(withoutComment(last)) && !/^\s/.test(last) && !last.startsWith("@");
}

/** Spaces that the next line of a block starts with. */
export function indentAfter(text: string): string {
  const last = text.split("\n").at(-1) ?? "";
  const indent = /^\s*/.exec(last)?.[0] ?? "";
  return /:\s*$/.test(withoutComment(last)) ? `${indent}    ` : indent;
}

const CONTINUES = /^(?:\s|else\b|elif\b|except\b|finally\b|\)|\]|\})/;

function startsStatement(line: string, before: string): boolean {
  if (line.trim() === "" || CONTINUES.test(line)) return false;
  return !isOpen(before) && !before.endsWith("\\") && !isDecorated(before);
}

function isDecorated(before: string): boolean {
  return before.split("\n").every((line) => line.startsWith("@"));
}

function withoutPrompts(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const prompt = /^\s*(?:>>> ?|\.\.\. ?|In \[\d*\]: ?)/;
  return lines.some((line) => prompt.test(line))
    ? lines.map((line) => line.replace(prompt, "")).join("\n")
    : text;
}

function withoutComment(line: string): string {
  return line.replace(/\s+#[^'"]*$/, "");
}

const TOKEN = /'''|"""|\\.|['"#\n()[\]{}]/gs;

/** Inside brackets or a triple-quoted text at the end of `text`. */
function isOpen(text: string): boolean {
  let depth = 0;
  let quote = "";
  let comment = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (comment) comment = token !== "\n";
    else if (quote !== "") quote = endsText(token, quote) ? "" : quote;
    else if (token === "#") comment = true;
    else if (/^['"]/.test(token)) quote = token;
    else if ("([{".includes(token)) depth += 1;
    else if (")]}".includes(token)) depth -= 1;
  }
  return depth > 0 || quote.length === 3;
}

/** A text in single quotes also ends with its line. */
function endsText(token: string, quote: string): boolean {
  return token === quote || (quote.length === 1 && token === "\n");
}
