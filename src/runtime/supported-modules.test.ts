import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTree } from "./node/prepare/compile-tree.ts";

const DOCUMENT = join(import.meta.dirname, "../../docs/semantics.md");

/** Modules a project may import: `django.db.models.signals`. */
async function importable(): Promise<readonly string[]> {
  return Object.keys(await readTree(join(import.meta.dirname, "python")))
    .filter((path) => /^(django|asgiref)\//.test(path))
    .map((path) => path.replace(/(\/__init__)?\.py$/, "").replaceAll("/", "."))
    .filter((name) => !name.split(".").some((part) => part.startsWith("_")))
    .sort();
}

/** The items of the section "Modules". */
function documented(): readonly string[] {
  const [, section = ""] = readFileSync(DOCUMENT, "utf8").split(/^## Modules$/m);
  const [list = ""] = section.split(/^## /m);
  return [...list.matchAll(/^- `([\w.]+)`/gm)].map(([, name = ""]) => name).sort();
}

describe("docs/semantics.md", () => {
  it("lists exactly the modules a project may import", async () => {
    expect(documented()).toEqual(await importable());
  });
});
