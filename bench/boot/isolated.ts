/** From the start of navigation to an interpreter that can run a project, behind the wall. */
import { createSandboxedClient } from "#runtime/sandboxed-client.ts";

const client = createSandboxedClient();
client.subscribe((notice) => {
  if (notice.type === "ready") document.title = `ready ${performance.now()}`;
  if (notice.type === "failed") document.title = `failed ${notice.sentence}`;
});
client.boot();
