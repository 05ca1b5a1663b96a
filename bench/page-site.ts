/** Builds a page of `bench/` as the app is built, and serves it. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";

export type Site = { readonly address: string; readonly close: () => Promise<void> };

/** `root` is the project's folder; the page is `bench/<name>/index.html`. */
export async function servePage(root: string, name: string): Promise<Site> {
  const outDir = join(root, `node_modules/.cache/bench-${name}`);
  const page = `bench/${name}/index.html`;
  // Running this file has set it to "development", which would build React's slow half.
  process.env.NODE_ENV = "production";
  const own = { configFile: false, root, logLevel: "warn", publicDir: false } as const;
  await build({
    ...own,
    base: "./",
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: join(root, page) },
    },
  });
  const server = await preview({ ...own, build: { outDir }, preview: { port: 5791, open: false } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("The server has no address.");
  return { address: `${address}${page}`, close: () => server.close() };
}
