/** Both sides of docs/semantics.md: what it says is refused is refused, and nothing is refused that it does not say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInNode } from "./node/kitchen-in-node.ts";
import { readTree } from "./node/prepare/compile-tree.ts";
import { REFUSED_IMPORTS, REFUSED_LINES } from "./refusals.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../docs/semantics.md"), "utf8");
const ENDING = " is not supported by this playground's in-memory database";

const MODELS = `from django.db import models
class Item(models.Model):
    name = models.CharField(max_length=9)
    n = models.IntegerField(default=0)
    at = models.DateTimeField(null=True)
    t = models.TimeField(null=True)
    d = models.DurationField(null=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    friends = models.ManyToManyField("self")
`;
const MAIN = `import json
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, models, transaction
from django.db.models import Count, F, Func, Q, Sum, Window
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Lower
from shop.models import Item
for line in json.load(open("lines.json")):
    try:
        exec(line)
        print("accepted:", line)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
`;

async function whatComesOf(lines: readonly string[]): Promise<readonly string[]> {
  const files = { "main.py": MAIN, "shop/models.py": MODELS, "lines.json": JSON.stringify(lines) };
  return (await runInNode(files)).output.trimEnd().split("\n");
}

/** The items of a section, `…` for what differs from case to case. */
function documented(section: string): readonly string[] {
  const [, below = ""] = DOCUMENT.split(`## ${section}\n`);
  const [list = ""] = below.split(/^## /m);
  return [...list.matchAll(/^- `(.+)`$/gm)].map(([, sentence = ""]) => sentence).sort();
}

/** Everything the Python sources refuse. */
async function inTheSources(): Promise<readonly string[]> {
  const tree = await readTree(join(import.meta.dirname, "python"));
  const found = Object.values(tree).flatMap((text) =>
    [...text.matchAll(/not_supported\(\s*((?:f?"[^"]*"\s*)+)/g)].map(([, literals = ""]) =>
      [...literals.matchAll(/"([^"]*)"/g)].map(([, part = ""]) => part).join(""),
    ),
  );
  return [...new Set(found.map((sentence) => sentence.replaceAll(/\{[^}]*\}/g, "…")))].sort();
}

function matches(pattern: string, sentence: string): boolean {
  const parts = pattern.split("…").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^NotSupportedError: ${parts.join(".+")}${ENDING}$`).test(sentence);
}

describe("docs/semantics.md", () => {
  it("lists exactly what the sources refuse", async () => {
    expect(documented("Refusals")).toEqual(await inTheSources());
  });

  it("lists no refusal that cannot be met, and every one that is", async () => {
    const met = await whatComesOf(REFUSED_LINES);
    const patterns = documented("Refusals");
    expect(met.filter((each) => !patterns.some((pattern) => matches(pattern, each)))).toEqual([]);
    expect(patterns.filter((pattern) => !met.some((each) => matches(pattern, each)))).toEqual([]);
    expect(met).toHaveLength(REFUSED_LINES.length);
  });

  it("says of modules and names that are missing that they are", async () => {
    const met = await whatComesOf(REFUSED_IMPORTS.map(([line]) => line));
    expect(met).toEqual(REFUSED_IMPORTS.map(([, sentence]) => sentence));
  });
});
