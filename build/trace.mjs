/** `npm run --silent trace -- FOLDER [--json]`: this file only lets Vite translate the program. */
import { runnerImport } from "vite";

const { module } = await runnerImport(
  new URL("../src/runtime/cli/trace.ts", import.meta.url).pathname,
  {
    configFile: false,
    logLevel: "error",
    root: new URL("..", import.meta.url).pathname,
  },
);
process.exitCode = await module.trace(process.argv.slice(2));
