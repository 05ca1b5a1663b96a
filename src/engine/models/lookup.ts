/** Comparisons of the lookups, in SQLite's flavour: `LIKE` does not tell ASCII capitals from small letters. */
import type { Cell } from "../trace/events.ts";
import { compareCells } from "./cell.ts";
import type { Compiled } from "./compile.ts";
import { DatabaseError } from "./database-error.ts";
import type { Comparison } from "./expression.ts";

export function comparison(kind: Comparison, left: Compiled, right: Compiled): Compiled {
  const holds = TESTS[kind];
  return (environment) => {
    const a = left(environment);
    if (a === null) return null;
    const b = right(environment);
    return b === null ? null : holds(a, b);
  };
}

type Test = (left: Cell, right: Cell) => boolean;

const TESTS: { readonly [kind in Comparison]: Test } = {
  exact: (a, b) => compareCells(a, b) === 0,
  iexact: (a, b) => folded(a) === folded(b),
  gt: (a, b) => compareCells(a, b) > 0,
  gte: (a, b) => compareCells(a, b) >= 0,
  lt: (a, b) => compareCells(a, b) < 0,
  lte: (a, b) => compareCells(a, b) <= 0,
  contains: (a, b) => folded(a).includes(folded(b)),
  icontains: (a, b) => folded(a).includes(folded(b)),
  startswith: (a, b) => folded(a).startsWith(folded(b)),
  istartswith: (a, b) => folded(a).startsWith(folded(b)),
  endswith: (a, b) => folded(a).endsWith(folded(b)),
  iendswith: (a, b) => folded(a).endsWith(folded(b)),
  regex: (a, b) => pattern(String(b), "").test(textOf(a)),
  iregex: (a, b) => pattern(String(b), "i").test(textOf(a)),
};

/** Only ASCII letters are folded. */
function folded(cell: Cell): string {
  return textOf(cell).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function textOf(cell: Cell): string {
  return typeof cell === "boolean" ? String(Number(cell)) : String(cell);
}

const patterns = new Map<string, RegExp>();

/** Python's notation, as far as JavaScript has the same under another spelling. */
function pattern(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const ignoresCase = source.startsWith("(?i)");
  const body = (ignoresCase ? source.slice(4) : source)
    .replaceAll("(?P<", "(?<")
    .replace(/\\Z/g, "$(?![\\s\\S])")
    .replace(/\\A/g, "^");
  try {
    const made = new RegExp(body, `${flags || (ignoresCase ? "i" : "")}u`);
    patterns.set(key, made);
    return made;
  } catch {
    throw new DatabaseError(
      "NotSupportedError",
      `The regular expression ${source} is not supported by this playground's in-memory database.`,
    );
  }
}
