/** Builds the page as the app is built, and serves it. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";

export type Site = { readonly address: string; readonly close: () => Promise<void> };

/** `root` is the project's folder. */
export async function serveGraphPage(root: string): Promise<Site> {
  const outDir = join(root, "node_modules/.cache/bench-graph");
  const own = { configFile: false, root, logLevel: "warn", publicDir: false } as const;
  await build({
    ...own,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: join(root, "bench/graph/index.html") },
    },
  });
  const server = await preview({ ...own, build: { outDir }, preview: { port: 5791, open: false } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("The server has no address.");
  return { address: `${address}bench/graph/index.html`, close: () => server.close() };
}
