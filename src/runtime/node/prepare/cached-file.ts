/** Keeps what takes seconds to make between builds, outside of the source tree. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A key that changes when any of the ingredients does. */
export function cacheKey(ingredients: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const ingredient of ingredients) hash.update(ingredient).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/**
 * The path of the file `kind` of that key in `folder`, made first if it is not there; older ones go. Safe when several
 * builds run at once.
 */
export async function cachedFile(
  place: { readonly folder: string; readonly key: string; readonly kind: string },
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const { folder, key, kind } = place;
  const path = join(folder, `${key}-${kind}`);
  if (existsSync(path)) return path;
  const made = await make();
  await mkdir(folder, { recursive: true });
  const older = (await readdir(folder)).filter((name) => name.endsWith(`-${kind}`));
  await Promise.all(older.map((name) => rm(join(folder, name), { force: true })));
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, made);
  await rename(draft, path);
  return path;
}
