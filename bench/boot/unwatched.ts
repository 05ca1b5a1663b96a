/** `run(program)` runs a program in an interpreter that nothing watches and gives what it printed. */
import { fetchRuntime } from "#runtime/sandbox/fetch-runtime.ts";
import { openSandboxFrame } from "#runtime/sandbox/sandbox-frame.ts";
import workerAddress from "./unwatched-worker.ts?worker&url";

const { port, give } = openSandboxFrame((reason) => {
  throw new Error(reason);
});
port.onmessage = () => {
  document.title = "ready";
};
const { wasm, stdlib, image } = fetchRuntime(() => {});
give({ script: await (await fetch(workerAddress)).arrayBuffer() });
give({ wasm: await wasm });
port.postMessage({ stdlib: await stdlib });
port.postMessage({ image: await image });
Object.assign(window, { run });

function run(program: string): Promise<string> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    port.postMessage(program);
  });
}
