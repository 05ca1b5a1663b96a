import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { ClientNotice } from "./kitchen-client.ts";
import { LIMIT_SENTENCES, RUN_SECONDS } from "./limits.ts";
import { createSandboxedClient, type SandboxedClient } from "./sandboxed-client.ts";

/** Loading and starting the interpreter takes seconds on a busy machine. */
const SLOW = { timeout: 30_000 };

describe("createSandboxedClient", SLOW, () => {
  let client: SandboxedClient;
  const heard: ClientNotice[] = [];

  beforeAll(async () => {
    client = createSandboxedClient();
    client.subscribe((notice) => heard.push(notice));
    client.boot();
    await next("ready");
  }, SLOW.timeout);
  /** A test may end while its last line still runs; the next one begins with a client at rest. */
  beforeEach(async () => {
    await outcome("");
  });
  afterAll(() => client.dispose());

  /** The first notice of this type; what came before it is forgotten. */
  async function next<Type extends ClientNotice["type"]>(type: Type) {
    const isWanted = (notice: ClientNotice): notice is Extract<ClientNotice, { type: Type }> =>
      notice.type === type;
    const found = await vi.waitUntil(() => heard.find(isWanted), SLOW);
    heard.splice(0, heard.indexOf(found) + 1);
    return found;
  }
  function run(source: string, session: readonly string[] = []): number {
    return client.run({ "main.py": source, "settings.py": "INSTALLED_APPS = []" }, session);
  }
  function finished(number: number) {
    return vi.waitUntil(
      () => heard.find((notice) => notice.type === "finished" && notice.run === number),
      SLOW,
    ) as Promise<Extract<ClientNotice, { type: "finished" }>>;
  }
  /** Runs to the end; the output, and the last lines of what was raised. */
  async function outcome(source: string): Promise<{ ok: boolean; text: string }> {
    const number = run(source);
    const { ok } = await finished(number);
    const events = heard.flatMap((notice) => (notice.type === "events" ? notice.events : []));
    const texts = events.map((event) => {
      if (event.type === "output.written") return event.text;
      if (event.type === "error.raised") return event.error.type;
      return event.type === "limit.reached" ? `${event.limit}: ${event.sentence}` : "";
    });
    heard.length = 0;
    return { ok, text: texts.join("") };
  }

  it("runs a project from scratch and tells its output", async () => {
    expect(await outcome("print('Butter', 1 + 1)")).toEqual({ ok: true, text: "Butter 2\n" });
  });

  it("runs lines on what the run left, one after another", async () => {
    const number = run("toasts = 1", ["toasts += 1"]);
    client.line("toasts += 1");
    client.line("print(toasts)");
    await next("finished");
    expect(await next("line.started")).toEqual({
      type: "line.started",
      run: number,
      text: "toasts += 1",
    });
    expect(await next("line.started")).toMatchObject({ text: "print(toasts)" });
    const { events } = await next("events");
    expect(events).toContainEqual(expect.objectContaining({ text: "3\n" }));
  });

  it("runs only the newest of the runs that came while it was busy", async () => {
    run("print('first')");
    run("print('second')");
    await finished(run("print('third')"));
    expect(heard.filter((notice) => notice.type === "run.started")).toHaveLength(2);
  });

  it("stops an endless loop, keeps what it showed, and runs again", async () => {
    const looping = run("while True: print('again')");
    await next("events");
    client.stop();
    expect(await next("stopped")).toMatchObject({ run: looping });
    await next("ready");
    expect(await outcome("print('alive')")).toEqual({ ok: true, text: "alive\n" });
  });

  it("shows what a loop printed, however little, while it goes on", async () => {
    run("for i in range(10**9): print(i)");
    const isFull = (event: TraceEvent) => event.type === "limit.reached";
    await vi.waitUntil(
      () => heard.some((notice) => notice.type === "events" && notice.events.some(isFull)),
      SLOW,
    );
    expect(heard.some(({ type }) => type === "finished")).toBe(false);
    client.stop();
    await next("ready");
  });

  it("gives a line after a stop the project and the lines that were kept", async () => {
    run("toasts = 1", ["toasts += 1"]);
    await next("finished");
    client.line("1 / 0");
    await next("finished");
    client.line("toasts += 1");
    await next("finished");
    client.keep("toasts += 1");
    client.line("while True: print('again')");
    await next("events");
    client.stop();
    await next("ready");
    client.line("print('toasts', toasts)");
    await next("run.started");
    await next("line.started");
    const { events } = await next("events");
    expect(events).toContainEqual(expect.objectContaining({ text: "toasts 3\n" }));
  });

  it("gives way to a newer run when the one under way does not end", async () => {
    run("while True: print('again')");
    await next("events");
    const newer = run("print('newer')");
    await finished(newer);
    const runs = heard.flatMap((notice) => ("run" in notice ? [notice.run] : []));
    expect(runs.slice(runs.indexOf(newer))).not.toContain(newer - 1);
  });

  it("interrupts a loop that is silent, with a sentence", async () => {
    const { ok, text } = await outcome("while True: pass");
    expect(ok).toBe(false);
    expect(text).toContain(LIMIT_SENTENCES.RUN_SECONDS);
  });

  it("does not wait when Python sleeps: the clock jumps", async () => {
    const began = performance.now();
    const { text } = await outcome(
      "import time; t = time.time(); time.sleep(3600); print(round(time.time() - t))",
    );
    expect(text).toBe("3600\n");
    expect(performance.now() - began).toBeLessThan(RUN_SECONDS * 1_000);
  });

  it.each([
    ["memory", "x = [0] * 10**9", "MemoryError"],
    ["recursion", "def f(): f()\nf()", "RecursionError"],
    [
      "recursion in repr",
      "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
      "RecursionError",
    ],
    [
      "a higher recursion limit",
      "import sys; sys.setrecursionlimit(10**6)\ndef f(): f()\nf()",
      "RecursionError",
    ],
  ])("survives too much %s", async (_what, source, error) => {
    expect((await outcome(source)).text).toContain(error);
    expect(await outcome("print('alive')")).toEqual({ ok: true, text: "alive\n" });
  });

  it.each([
    ["an exit without goodbye", "import os; os._exit(1)"],
    ["data nested too deep for C", "x = []\nfor _ in range(100_000): x = [x]\nrepr(x)"],
  ])("starts over after %s", async (_what, source) => {
    run(source);
    await next("stopped");
    await next("ready");
    expect(await outcome("print('alive')")).toEqual({ ok: true, text: "alive\n" });
  });

  it.each([
    ["the network", "import js; js.fetch('/')", "AttributeError"],
    ["messages of its own", "import js; js.postMessage('forged')", "AttributeError"],
    ["JavaScript from text", "from pyodide.code import run_js; run_js('1')", "JsException"],
  ])("gives Python no way to %s", async (_what, source, error) => {
    expect((await outcome(source)).text).toContain(error);
  });

  it("begins a run in a fresh interpreter when freeing what the run before left ends the old one", async () => {
    const nested = "deep = []\nfor _ in range(100_000):\n    deep = [deep]\nprint('left')";
    expect(await outcome(nested)).toEqual({ ok: true, text: "left\n" });
    const number = run("print('begun')");
    await finished(number);
    expect(heard.filter(({ type }) => type === "ready" || type === "stopped")).toEqual([
      expect.objectContaining({ type: "ready" }),
    ]);
    expect(heard.findLast(({ type }) => type === "events")).toMatchObject({
      run: number,
      events: expect.arrayContaining([
        expect.objectContaining({ type: "output.written", text: "begun\n" }),
      ]),
    });
  });

  it("dropped nothing of all this", () => {
    expect(client.refused()).toBe(0);
  });
});
