/** Bundles the worker as one classic, strict script: the only kind an opaque origin can start. */
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { patchableName, patchPyodideScript } from "./patch-pyodide-script.ts";

const STRICT = '"use strict";';

/** The text of the worker. Throws when the bundle is not one self-contained script. */
export async function bundleWorker(root: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [patchPyodide()],
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // Code for CommonJS in Pyodide's modules, which is never reached.
        checks: { commonJsVariableInEsm: false, pluginTimings: false },
        input: join(root, "src/runtime/worker/main.ts"),
        output: { format: "iife", codeSplitting: false, banner: STRICT },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const [script, ...others] = outputs;
  if (script?.type !== "chunk" || others.length > 0) {
    throw new Error(`The worker must be one script; the bundle has ${outputs.length} files.`);
  }
  expectClassic(script);
  return script.code;
}

function patchPyodide(): Plugin {
  const seen = new Set<string>();
  return {
    name: "patch-pyodide",
    transform(code, id) {
      const name = patchableName(id);
      if (name === null) return null;
      seen.add(name);
      return { code: patchPyodideScript(name, code), map: null };
    },
    buildEnd(error) {
      if (error === undefined && seen.size !== 2) {
        this.error(`The worker contains ${seen.size} of Pyodide's two modules.`);
      }
    },
  };
}

/** Rolldown knows of imports; the rest is read. */
function expectClassic({ code, imports, dynamicImports }: Rolldown.OutputChunk): void {
  if (!code.startsWith(STRICT)) throw new Error("The worker does not begin in strict mode.");
  if (imports.length + dynamicImports.length > 0 || code.includes("import.meta")) {
    throw new Error("The worker still needs modules.");
  }
}
