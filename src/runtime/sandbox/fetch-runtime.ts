/** Brings the runtime's files into the page: compressed as they stay until the worker, counted, checked, kept for the next visit. */
import { runtimeManifest } from "virtual:python-runtime";
import { readCounted } from "../read-counted.ts";
import { keepOnly, kept } from "./runtime-cache.ts";

export type RuntimeFile = (typeof runtimeManifest)["wasm"];
export type RuntimeName = keyof typeof runtimeManifest;

/** As they are served. */
export type RuntimeBytes = { readonly [name in RuntimeName]: Promise<ArrayBuffer> };

/** Thrown with a sentence for the person. */
export class RuntimeLoadError extends Error {
  override readonly name = "RuntimeLoadError";
}

/**
 * Starts all downloads at once; each promise rejects with a `RuntimeLoadError`. `onProgress` is told bytes.
 */
export function fetchRuntime(
  onProgress: (loaded: number, total: number) => void,
  manifest: { readonly [name in RuntimeName]: RuntimeFile } = runtimeManifest,
): RuntimeBytes {
  const total = Object.values(manifest).reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    onProgress(loaded, total);
  };
  return {
    worker: fetchFile(manifest.worker, count),
    wasm: fetchFile(manifest.wasm, count),
    stdlib: fetchFile(manifest.stdlib, count),
    image: fetchFile(manifest.image, count),
  };
}

/** Keeps the files for the next visit, and no others. Not while Python starts: writing them takes a processor's time. */
export async function keepRuntime(bytes: RuntimeBytes): Promise<void> {
  const names: readonly RuntimeName[] = ["worker", "wasm", "stdlib", "image"];
  const files = names.map(async (name) => [runtimeManifest[name].url, await bytes[name]] as const);
  await keepOnly(await Promise.all(files));
}

async function fetchFile(file: RuntimeFile, count: (bytes: number) => void): Promise<ArrayBuffer> {
  const before = await kept(file.url, file.bytes);
  if (before !== null) {
    count(file.bytes);
    return before;
  }
  const bytes = await download(file, count);
  await verify(file, bytes);
  return bytes;
}

async function download(file: RuntimeFile, count: (bytes: number) => void): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(file.url);
  } catch {
    throw new RuntimeLoadError(
      navigator.onLine
        ? "Python could not be loaded: the server does not answer. Try again in a moment."
        : "Python could not be loaded: you are offline. Try again when you are back.",
    );
  }
  if (!response.ok || response.body === null) {
    throw new RuntimeLoadError(
      `Python could not be loaded: the server answered ${response.status} for ${file.url}. Reloading the page may help.`,
    );
  }
  try {
    return await readCounted(response.body, file.bytes, count);
  } catch {
    throw new RuntimeLoadError(
      "Python could not be loaded: the download broke off or arrived damaged. Try again.",
    );
  }
}

/** `crypto.subtle` exists in secure contexts only; elsewhere the length has to do. */
async function verify(file: RuntimeFile, bytes: ArrayBuffer): Promise<void> {
  if (globalThis.crypto.subtle === undefined) return;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== file.sha256) {
    throw new RuntimeLoadError(
      `Python was not started: ${file.url} is not the file that belongs to this page. Reload the page.`,
    );
  }
}
