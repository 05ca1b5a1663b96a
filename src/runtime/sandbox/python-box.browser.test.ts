import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ANSWER_SECONDS,
  BOOT_SECONDS,
  GRACE_SECONDS,
  HEARTBEAT_SECONDS,
  LIMIT_SENTENCES,
  MAX_BAD_MESSAGES,
  MAX_MESSAGES,
  PREPARE_SECONDS,
  RUN_SECONDS,
} from "../limits.ts";
import type { RuntimeBytes } from "./fetch-runtime.ts";
import { type BoxNews, openPythonBox, type PythonBox } from "./python-box.ts";

/** The smallest module there is: these workers run no Python. */
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** A worker that does as it likes instead of running Python; its text knows `post` and `onCommand`. */
function hostileWorker(body: string): RuntimeBytes {
  const script = `
    let onCommand = () => {};
    self.onmessage = async ({ data: { session } }) => {
      if (session === undefined) return;
      const post = (message) => session.postMessage(message);
      session.onmessage = ({ data }) => "type" in data && onCommand(data);
      ${body}
    };`;
  return {
    worker: compressed(script),
    wasm: compressed(EMPTY_MODULE),
    stdlib: Promise.resolve(new ArrayBuffer(0)),
    image: Promise.resolve(new ArrayBuffer(0)),
  };
}

function compressed(content: BodyInit): Promise<ArrayBuffer> {
  const packed = new Response(content).body?.pipeThrough(new CompressionStream("gzip"));
  return new Response(packed).arrayBuffer();
}

const READY = 'post({ type: "ready", python: "3.14" });';
const PREPARED = 'post({ type: "prepared", run: 1 });';

describe("openPythonBox", () => {
  let heard: BoxNews[] = [];
  let box: PythonBox | undefined;

  beforeEach(() => {
    heard = [];
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    box?.remove();
    vi.useRealTimers();
  });

  function open(body: string, others: Partial<RuntimeBytes> = {}): PythonBox {
    box = openPythonBox({ ...hostileWorker(body), ...others }, (news) => heard.push(news));
    return box;
  }
  async function hears(type: BoxNews["type"]): Promise<void> {
    await vi.waitUntil(() => heard.some((news) => news.type === type), { timeout: 10_000 });
  }
  function types(): readonly string[] {
    return heard.map((news) => news.type);
  }
  function lastSentence(): string {
    const last = heard.at(-1);
    return last?.type === "dead" ? last.sentence : "";
  }
  const RUN = { type: "run", run: 1, files: {}, session: [] } as const;

  it("lets only well-formed answers through, and only to a command", async () => {
    const finished = `{ type: "finished", run: 1, ok: true, timing: { total: 0, setup: 0, main: 0, session: 0 } }`;
    const running = open(`
      post({ type: "finished", run: 1, ok: true });
      ${READY}
      post(${finished});
      onCommand = ({ type }) => {
        if (type !== "run") return;
        post({ type: "ready", python: "again" });
        post({ type: "events", run: 1, events: [{ type: "output.written", text: 1 }] });
        post(${finished});
        post(${finished});
      };`);
    await hears("ready");
    await vi.waitUntil(() => heard.length === 3);
    running.post(RUN);
    await vi.waitUntil(() => heard.length === 7);
    expect(types()).toEqual([
      "refused",
      "ready",
      "refused",
      "refused",
      "refused",
      "answer",
      "refused",
    ]);
  });

  it("is removed when too many messages do not parse", async () => {
    open(`${READY} for (let i = 0; i < 10_000; i++) post({ type: "forged", i });`);
    await hears("dead");
    expect(types().filter((type) => type === "refused")).toHaveLength(MAX_BAD_MESSAGES + 1);
    expect(document.querySelector("iframe[sandbox]")).toBeNull();
  });

  it("is removed when a run sends a flood of good messages", async () => {
    const flood = `for (let i = 0; i < ${MAX_MESSAGES + 10}; i++) post({ type: "events", run: 1, events: [] });`;
    const running = open(`onCommand = () => { ${flood} }; ${READY}`);
    await hears("ready");
    running.post(RUN);
    await hears("dead");
    expect(lastSentence()).toBe(LIMIT_SENTENCES.MAX_MESSAGES);
  });

  it("is removed when a run neither ends nor lets itself be interrupted", async () => {
    const running = open(`onCommand = () => { ${PREPARED} for (;;); }; ${READY}`);
    await hears("ready");
    running.post(RUN);
    vi.advanceTimersByTime((PREPARE_SECONDS - 1) * 1_000);
    await hears("answer");
    vi.advanceTimersByTime(RUN_SECONDS * 1_000);
    expect(types()).toEqual(["ready", "answer"]);
    vi.advanceTimersByTime(GRACE_SECONDS * 1_000);
    expect(lastSentence()).toBe(LIMIT_SENTENCES.RUN_SECONDS);
    expect(document.querySelector("iframe[sandbox]")).toBeNull();
  });

  it("is given its time once, whatever it says", async () => {
    const running = open(`onCommand = () => { ${PREPARED} ${PREPARED} for (;;); }; ${READY}`);
    await hears("ready");
    running.post(RUN);
    await hears("refused");
    vi.advanceTimersByTime((RUN_SECONDS + GRACE_SECONDS) * 1_000);
    expect(lastSentence()).toBe(LIMIT_SENTENCES.RUN_SECONDS);
  });

  it("is removed when it is never ready for the run", async () => {
    const running = open(`onCommand = () => { for (;;); }; ${READY}`);
    await hears("ready");
    running.post(RUN);
    vi.advanceTimersByTime(PREPARE_SECONDS * 1_000);
    expect(lastSentence()).toBe(LIMIT_SENTENCES.PREPARE_SECONDS);
  });

  it("is dead when it is idle and does not answer", async () => {
    open(`onCommand = ({ type }) => type === "ping" && self.close(); ${READY}`);
    await hears("ready");
    vi.advanceTimersByTime((HEARTBEAT_SECONDS + ANSWER_SECONDS) * 1_000);
    expect(types()).toEqual(["ready", "dead"]);
  });

  it("lives on when it answers", async () => {
    open(`onCommand = () => post({ type: "pong", run: 0 }); ${READY}`);
    await hears("ready");
    vi.advanceTimersByTime(HEARTBEAT_SECONDS * 1_000);
    await vi.waitUntil(() => vi.getTimerCount() === 1);
    expect(types()).toEqual(["ready"]);
  });

  it("is dead when it does not start in time", async () => {
    open("");
    await vi.waitUntil(() => vi.getTimerCount() === 1);
    vi.advanceTimersByTime(BOOT_SECONDS * 1_000);
    expect(lastSentence()).toContain("did not start");
  });

  it("tells why its worker does not start", async () => {
    open("} this is no script {");
    await hears("dead");
    expect(lastSentence()).toContain("Python could not be started");
  });

  it.each(["worker", "wasm"])(
    "tells that it does not start when its %s is damaged",
    async (part) => {
      open("", { [part]: Promise.resolve(new Uint8Array([0x1f, 0x8b, 8, 0]).buffer) });
      await hears("dead");
      expect(lastSentence()).toContain("Python could not be started");
    },
  );

  it("is not heard after it was removed", async () => {
    const removed = open(`setInterval(() => post({ type: "forged" }), 1); ${READY}`);
    await hears("refused");
    removed.remove();
    const before = heard.length;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(heard).toHaveLength(before);
  });
});

/** What an unconfined worker can do behind the wall alone: nothing of this may say "reached". */
const ATTEMPTS: { readonly [what: string]: string } = {
  fetch: `await fetch("${location.origin}/")`,
  "fetch without reading": `await fetch("${location.origin}/", { mode: "no-cors" })`,
  XMLHttpRequest: `await new Promise((ok, no) => {
    const request = new XMLHttpRequest(); request.onload = ok; request.onerror = no;
    request.open("GET", "${location.origin}/"); request.send(); })`,
  WebSocket: `await new Promise((ok, no) => {
    const socket = new WebSocket("${location.origin.replace("http", "ws")}/"); socket.onopen = ok; socket.onerror = no; })`,
  EventSource: `await new Promise((ok, no) => {
    const source = new EventSource("${location.origin}/"); source.onopen = ok; source.onerror = no; })`,
  eval: `eval("1")`,
  Function: `new Function("return 1")()`,
  importScripts: `importScripts("${location.origin}/")`,
  import: `await import("${location.origin}/")`,
  indexedDB: `await new Promise((ok, no) => {
    const request = indexedDB.open("kitchen"); request.onsuccess = ok; request.onerror = no; })`,
  caches: `await caches.open("kitchen")`,
  "private files": "await navigator.storage.getDirectory()",
  "nested worker": `await new Promise((ok, no) => {
    const text = "fetch('${location.origin}/').then(() => postMessage(1), () => postMessage(0))";
    const nested = new Worker(URL.createObjectURL(new Blob([text])));
    nested.onmessage = ({ data }) => data ? ok() : no(); nested.onerror = no; })`,
};

describe("the wall", () => {
  /** Runs the text in a worker behind the wall. */
  async function attempt(text: string): Promise<string> {
    const outcome = Promise.withResolvers<string>();
    const script = `let said = "refused"; try { ${text}; said = "reached"; } catch {}
      post({ type: "failed", run: 0, sentence: said });`;
    openPythonBox(hostileWorker(script), (news) => {
      if (news.type === "dead") outcome.resolve(news.sentence);
    });
    return outcome.promise;
  }

  it("is no obstacle to what needs no power, so the refusals below are its own", async () => {
    expect(await attempt("await new Promise((ok) => setTimeout(ok, 1))")).toBe("reached");
  });

  it.each(Object.entries(ATTEMPTS))(
    "keeps a worker without any limits from: %s",
    async (_, text) => {
      expect(await attempt(text)).toBe("refused");
    },
  );

  it("has an origin of its own", async () => {
    expect(await attempt(`if (self.origin !== "null") throw self.origin`)).toBe("reached");
  });
});
