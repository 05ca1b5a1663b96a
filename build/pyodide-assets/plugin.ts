/**
 * Vite plugin: prepares Python for the browser and offers it as `virtual:python-runtime`. In a build the files are
 * emitted into `dist/python`; the development server and the browser tests serve the same bytes from memory.
 */
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Plugin, ResolvedConfig, ViteDevServer } from "vite";
import { type Asset, compress, makeAsset } from "./asset.ts";
import { bundleWorker } from "./bundle-worker.ts";
import { pagePolicy, prepareFrame } from "./content-policy.ts";
import { type InterpreterAssets, prepareInterpreter } from "./interpreter-assets.ts";

const MODULE = "virtual:python-runtime";
const RESOLVED = `\0${MODULE}`;
const FOLDER = "python/";
const FRAME = "src/runtime/sandbox/frame.html";
const WORKER_SOURCES = ["src/engine", "src/runtime"];

type RuntimeAssets = InterpreterAssets & { readonly worker: Asset };

export function pyodideAssets(): Plugin {
  let config: ResolvedConfig;
  let preparing: Promise<RuntimeAssets> | undefined;

  async function prepare(): Promise<RuntimeAssets> {
    const [script, interpreter] = await Promise.all([
      bundleWorker(config.root),
      prepareInterpreter(),
    ]);
    return { ...interpreter, worker: makeAsset("worker", compress(Buffer.from(script))) };
  }
  function prepared(): Promise<RuntimeAssets> {
    preparing ??= prepare();
    return preparing;
  }
  async function frame(): Promise<ReturnType<typeof prepareFrame>> {
    return prepareFrame(await readFile(join(config.root, FRAME), "utf8"));
  }
  function watch(server: ViteDevServer): void {
    const folders = [...WORKER_SOURCES.map((folder) => join(config.root, folder) + sep)];
    server.watcher.on("all", (_event, path) => {
      if (/\.test\.tsx?$/.test(path) || !folders.some((folder) => path.startsWith(folder))) return;
      preparing = undefined;
      const module = server.moduleGraph.getModuleById(RESOLVED);
      if (module !== undefined) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: "full-reload" });
    });
  }

  return {
    name: "pyodide-assets",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const [assets, { html }] = await Promise.all([prepared(), frame()]);
      if (config.command === "build") {
        for (const { name, content } of Object.values(assets)) {
          this.emitFile({ type: "asset", fileName: FOLDER + name, source: content });
        }
      }
      return moduleText(assets, html);
    },
    configureServer(server) {
      watch(server);
      server.middlewares.use(async (request, response, next) => {
        const name = request.url?.split("?")[0]?.split(`/${FOLDER}`)[1];
        if (name === undefined || !name.endsWith(".bin")) return next();
        const asset = Object.values(await prepared()).find((one) => one.name === name);
        if (asset === undefined) return next();
        response.setHeader("Content-Type", "application/octet-stream");
        response.setHeader("Cache-Control", "max-age=31536000, immutable");
        response.end(asset.content);
      });
    },
    transformIndexHtml: {
      order: "post",
      async handler() {
        // The development server writes inline scripts into the page; the built page has none.
        if (config.command === "serve") return [];
        const attributes = {
          "http-equiv": "Content-Security-Policy",
          content: pagePolicy((await frame()).hash),
        };
        return [{ tag: "meta", attrs: attributes, injectTo: "head-prepend" }];
      },
    },
  };
}

function moduleText(assets: RuntimeAssets, frameDocument: string): string {
  const manifest = Object.entries(assets).map(([key, { name, sha256, content }]) => {
    const entry = JSON.stringify({ bytes: content.length, sha256 });
    return `${key}: { ...${entry}, url: import.meta.env.BASE_URL + ${JSON.stringify(FOLDER + name)} }`;
  });
  return `export const runtimeManifest = { ${manifest.join(", ")} };
export const frameDocument = ${JSON.stringify(frameDocument)};`;
}
