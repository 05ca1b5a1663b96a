/** `run(program)` runs a program in a sandboxed Python and gives what it printed. */
import type { ClientNotice } from "#runtime/kitchen-client.ts";
import { createSandboxedClient } from "#runtime/sandboxed-client.ts";

const SETTINGS = { "settings.py": "INSTALLED_APPS = []" };

const client = createSandboxedClient();
client.subscribe(({ type }) => {
  if (type === "ready") document.title = "ready";
});
client.boot();
Object.assign(window, { run });

function run(program: string): Promise<string> {
  let printed = "";
  return new Promise((resolve) => {
    const unsubscribe = client.subscribe((notice) => {
      if (notice.type === "events") printed += textOf(notice);
      if (notice.type !== "finished") return;
      unsubscribe();
      resolve(printed);
    });
    client.run({ ...SETTINGS, "main.py": program }, []);
  });
}

function textOf({ events }: Extract<ClientNotice, { type: "events" }>): string {
  return events.flatMap((event) => (event.type === "output.written" ? [event.text] : [])).join("");
}
