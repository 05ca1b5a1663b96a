import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTree } from "./compile-tree.ts";

it("names files as the worker does, in one order, and reads Python only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tree-"));
  await mkdir(join(folder, "django/db"), { recursive: true });
  await writeFile(join(folder, "django/db/utils.py"), "b = 1");
  await writeFile(join(folder, "_importing.py"), "a = 1");
  await writeFile(join(folder, "django/notes.md"), "no Python");
  const tree = await readTree(folder);
  expect(Object.entries(tree)).toEqual([
    ["_importing.py", "a = 1"],
    ["django/db/utils.py", "b = 1"],
  ]);
});
