/** A sample of the recordings, run as a visitor's project is: in the isolated frame, with the bundled runtime. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { ClientNotice } from "../kitchen-client.ts";
import { type Recorded, recordingOf } from "../node/recording.ts";
import { type Scenario, scenarioOf } from "../node/scenario.ts";
import type { SourceFiles } from "../protocol.ts";
import { createSandboxedClient, type SandboxedClient } from "../sandboxed-client.ts";

const SLOW = { timeout: 60_000 };
const FILES: Record<string, string> = import.meta.glob(
  "./scenarios/{017,032,045,072,090,101,114,124,132,149,170,236,240}-*/**",
  { query: "?raw", import: "default", eager: true },
);

const sample = new Map<string, Map<string, string>>();
for (const [path, text] of Object.entries(FILES)) {
  const [, name = "", file = ""] = /^\.\/scenarios\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const files = sample.get(name) ?? new Map<string, string>();
  sample.set(name, files.set(file, text));
}

/** What crosses the frame's border are previews: they say who, not which value exactly. */
function calls(events: readonly Recorded[]): readonly string[] {
  const shown = (event: Recorded) =>
    [event.ev, event.name, event.signal, event.how, event.receiver, event.module]
      .concat(event.ev === "out" ? [event.text] : [])
      .concat(event.ev === "log" ? [event.level, event.message] : [])
      .filter((part) => part !== undefined)
      .join(" ");
  return events.filter((event) => event.ev !== "check").map(shown);
}

/** The recorder's settings as the module a project has. */
function asProject({ files, settings }: Scenario): SourceFiles {
  const json = JSON.stringify(JSON.stringify(settings));
  return { ...files, "settings.py": `import json\nglobals().update(json.loads(${json}))\n` };
}

describe("a recorded project in the frame of the page", SLOW, () => {
  let client: SandboxedClient;
  let heard: ClientNotice[] = [];

  beforeAll(async () => {
    client = createSandboxedClient();
    client.subscribe((notice) => heard.push(notice));
    client.boot();
    await vi.waitUntil(() => heard.some(({ type }) => type === "ready"), SLOW);
  }, SLOW.timeout);
  afterAll(() => client.dispose());

  async function run(scenario: Scenario): Promise<readonly TraceEvent[]> {
    heard = [];
    const number = client.run(asProject(scenario), []);
    await vi.waitUntil(
      () => heard.some((notice) => notice.type === "finished" && notice.run === number),
      SLOW,
    );
    return heard.flatMap((notice) => (notice.type === "events" ? notice.events : []));
  }

  it.each([...sample.keys()])(
    "sends, calls, prints and logs as in real Django: %s",
    async (name) => {
      const files = sample.get(name) ?? new Map<string, string>();
      const scenario = scenarioOf(name, files);
      const expected: { readonly events: readonly Recorded[] } = JSON.parse(
        files.get("expected.json") ?? "",
      );
      const { events } = recordingOf(await run(scenario), scenario.labels);
      expect(calls(events)).toEqual(calls(expected.events));
    },
  );
});
