/** Builds the pages into one folder and serves it, as a plain static host does. */
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "vite";
import { pyodideAssets } from "../../build/pyodide-assets/plugin.ts";

const TYPES: { readonly [ending: string]: string } = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const PYODIDE_FILES = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
];

export type Site = { readonly address: string; readonly close: () => void };

/** `root` is the project's folder. */
export async function serveBootPages(root: string): Promise<Site> {
  const folder = join(root, "node_modules/.cache/bench-boot");
  await build({
    configFile: false,
    root,
    base: "/",
    logLevel: "warn",
    publicDir: false,
    plugins: [pyodideAssets()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: ["isolated", "stop", "unwatched", "watchdog"].map((page) =>
          join(root, `bench/boot/${page}.html`),
        ),
      },
    },
  });
  const bare = join(folder, "bench/boot");
  await mkdir(join(bare, "pyodide"), { recursive: true });
  const copies = PYODIDE_FILES.map((file) =>
    copyFile(join(root, "node_modules/pyodide", file), join(bare, "pyodide", file)),
  );
  const pages = ["bare.html", "bare-worker.js"].map((file) =>
    copyFile(join(root, "bench/boot", file), join(bare, file)),
  );
  await Promise.all([...copies, ...pages]);
  return serve(folder);
}

async function serve(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    readFile(join(folder, path)).then(
      (content) => {
        response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
        response.setHeader("Cache-Control", path.endsWith(".html") ? "no-cache" : "max-age=3600");
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${address.port}/bench/boot`, close: () => server.close() };
}
