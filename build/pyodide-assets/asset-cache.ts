/** Keeps what takes seconds to make between builds, outside of the source tree. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A key that changes when any of the ingredients does. */
export function cacheKey(ingredients: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const ingredient of ingredients) hash.update(ingredient).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** The file of that name in `folder`, made first if it is not there. Safe when several builds run at once. */
export async function cachedFile(
  folder: string,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(folder, name);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return kept;
  const made = await make();
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, made);
  await rename(draft, path);
  return made;
}
