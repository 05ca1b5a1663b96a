/**
 * The decompressed files in the browser's Cache storage, by their content-named address. Storage may be missing, full
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

export async function keep(url: string, content: ArrayBuffer): Promise<void> {
  try {
    await (await globalThis.caches.open(CACHE)).put(url, new Response(content));
  } catch {
    // Not kept: the next visit downloads it again.
  }
}

/** Removes the files of older versions of this page. */
export async function forgetOthers(urls: readonly string[]): Promise<void> {
  try {
    const cache = await globalThis.caches.open(CACHE);
    const current = new Set(urls.map((url) => new URL(url, document.baseURI).href));
    const requests = await cache.keys();
    await Promise.all(
      requests.filter(({ url }) => !current.has(url)).map((request) => cache.delete(request)),
    );
  } catch {
    // Storage is not available; there is nothing to forget.
  }
}
