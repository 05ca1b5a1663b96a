/** What `build/pyodide-assets` prepares. */
declare module "virtual:python-runtime" {
  type RuntimeFile = {
    /** Relative to the page. */
    readonly url: string;
    readonly bytes: number;
    /** Hexadecimal. */
    readonly sha256: string;
  };
  /** The files of the runtime, each compressed already. */
  export const runtimeManifest: {
    readonly worker: RuntimeFile;
    readonly wasm: RuntimeFile;
    readonly stdlib: RuntimeFile;
    readonly image: RuntimeFile;
  };
  /** The document of the isolated frame, its policy filled in. */
  export const frameDocument: string;
}
