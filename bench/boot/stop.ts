/** From Stop in an endless loop to Python being ready again, and to the end of the next run. */
import type { ClientNotice } from "#runtime/kitchen-client.ts";
import { createSandboxedClient } from "#runtime/sandboxed-client.ts";

const ROUNDS = 8;
/** Milliseconds in which the spare starts. */
const REST = 5_000;

const SETTINGS = { "settings.py": "INSTALLED_APPS = []" };
const LOOP = { ...SETTINGS, "main.py": "while True: print('again')" };
const NEXT = { ...SETTINGS, "main.py": "print('next')" };

const client = createSandboxedClient();

function when(type: ClientNotice["type"]): Promise<number> {
  return new Promise((resolve) => {
    const unsubscribe = client.subscribe((notice) => {
      if (notice.type !== type) return;
      unsubscribe();
      resolve(performance.now());
    });
  });
}

async function stopOnce(): Promise<readonly [ready: number, finished: number]> {
  const shown = when("events");
  client.run(LOOP, []);
  await shown;
  const ready = when("ready");
  const began = performance.now();
  client.stop();
  const readyAt = await ready;
  const finished = when("finished");
  client.run(NEXT, []);
  return [readyAt - began, (await finished) - began];
}

async function measure(): Promise<void> {
  const started = when("ready");
  client.boot();
  await started;
  const warm: (readonly [number, number])[] = [];
  const cold: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    warm.push(await stopOnce());
    cold.push(await stopOnce());
  }
  document.title = `ready ${JSON.stringify({ warm, cold })}`;
}

void measure();
