/**
 * The runtime's files in the browser's Cache storage, compressed, by their content-named address. Storage may be missing, full
 * or forbidden: then everything is simply fetched again.
 */

const CACHE = "python-runtime";

/** The kept file, or `null`. A file of another length is not trusted. */
export async function kept(url: string, bytes: number): Promise<ArrayBuffer | null> {
  try {
    const response = await (await globalThis.caches.open(CACHE)).match(url);
    const content = await response?.arrayBuffer();
    return content?.byteLength === bytes ? content : null;
  } catch {
    return null;
  }
}

/** Keeps these files and removes those of older versions of the page. */
export async function keepOnly(files: readonly (readonly [string, ArrayBuffer])[]): Promise<void> {
  try {
    const cache = await globalThis.caches.open(CACHE);
    const known = new Set((await cache.keys()).map(({ url }) => url));
    for (const [url, content] of files) {
      const isNew = !known.delete(new URL(url, document.baseURI).href);
      if (isNew) await cache.put(url, new Response(content));
    }
    for (const url of known) await cache.delete(url);
  } catch {
    // Not kept: the next visit downloads it again.
  }
}
