import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import { lineInNode, runInNode } from "../node/kitchen-in-node.ts";

/** Each event as one short text. */
function log(events: readonly TraceEvent[]): readonly string[] {
  return events.flatMap((event) => {
    switch (event.type) {
      case "phase.started":
        return [`phase ${event.phase}`];
      case "output.written":
        return [`${event.stream} ${event.text.trimEnd()}`];
      case "line.started":
        return [`line ${event.line}: ${event.text}`];
      case "line.finished":
        return [`= ${event.error?.type ?? event.value?.text ?? ""}`];
      case "error.raised":
        return [`${event.phase} raised ${event.error.type}`];
      case "limit.reached":
        return [`limit ${event.limit}`];
      default:
        return [];
    }
  });
}

describe("a run", () => {
  it("executes main.py and replays the session as the prompt would", async () => {
    const run = await runInNode({ "main.py": "x = 40\nprint('ran')\n" }, [
      "x += 2",
      "x",
      "print(x)",
    ]);
    expect(run.ok).toBe(true);
    expect(log(run.events)).toEqual([
      "phase setup",
      "phase main",
      "stdout ran",
      "phase session",
      "line 1: x += 2",
      "= ",
      "line 2: x",
      "= 42",
      "line 3: print(x)",
      "stdout 42",
      "= ",
    ]);
  });

  it("tells nothing of the machine that made the image, and draws its chances anew", async () => {
    const main = `import os, random, sys
print(sys.executable, sys.path, os.environ["_"])
print(random.random())`;
    const [first = "", ...chances] = (await runInNode({ "main.py": main })).output.split("\n");
    expect(first).toBe(
      "/home/pyodide/this.program ['/project', '', '/lib/python314.zip'," +
        " '/lib/python3.14/lib-dynload', '/lib/python3.14/site-packages'] ./this.program",
    );
    const [, ...others] = (await runInNode({ "main.py": main })).output.split("\n");
    expect(chances).not.toEqual(others);
  });

  it("stops the replay at the first line that raises, and says so", async () => {
    const run = await runInNode({ "main.py": "" }, ["1 / 0", "print('never')"]);
    expect(run.ok).toBe(false);
    expect(log(run.events).slice(2)).toEqual([
      "phase session",
      "line 1: 1 / 0",
      "= ZeroDivisionError",
      "session raised ZeroDivisionError",
    ]);
  });

  it("does not replay on top of a main.py that failed", async () => {
    const run = await runInNode({ "main.py": "raise ValueError" }, ["print('never')"]);
    expect(log(run.events)).toEqual([
      "phase setup",
      "phase main",
      "main raised ValueError",
      "phase session",
    ]);
  });

  it("starts from fresh modules, whatever the run before did", async () => {
    const files = { "counter.py": "count = 0\n", "main.py": "import counter\n" };
    await runInNode(files, ["counter.count += 1", "import builtins", "counter.count"]);
    const again = await runInNode(files, ["counter.count"]);
    expect(log(again.events).at(-1)).toBe("= 0");
  });

  it("runs the new text of a file and forgets deleted files", async () => {
    await runInNode({ "a.py": "v = 1\n", "main.py": "import a\nprint(a.v)\n" });
    const changed = await runInNode({ "a.py": "v = 2\n", "main.py": "import a\nprint(a.v)\n" });
    expect(changed.output).toBe("2\n");
    const gone = await runInNode({ "main.py": "import a\n" });
    expect(log(gone.events).at(-2)).toBe("main raised ModuleNotFoundError");
  });

  it("runs nothing while a file does not parse", async () => {
    const run = await runInNode({ "main.py": "print('never')\n", "shop/apps.py": "é = (\n" });
    expect(run.events).toEqual([]);
    expect(run.problems).toEqual([
      {
        severity: "error",
        message: "SyntaxError: '(' was never closed",
        frame: { file: "shop/apps.py", line: 1, name: "<module>", column: 4 },
      },
    ]);
  });

  it("names a file that nests too deeply to be compiled, and lives on", async () => {
    const deep = {
      brackets: `${"[".repeat(190)}${"]".repeat(190)}`,
      signs: `${"-".repeat(1_000)}1`,
    };
    for (const text of Object.values(deep)) {
      const run = await runInNode({ "main.py": "", "shop/models.py": `x = ${text}\n` });
      expect(run.problems).toEqual([
        {
          severity: "error",
          message: "SyntaxError: nested more deeply than Python in the browser can compile",
          frame: { file: "shop/models.py", line: 1, name: "<module>" },
        },
      ]);
    }
    expect((await runInNode({ "main.py": "print('well')\n" })).output).toBe("well\n");
  });

  it("ends a loop that never ends, and lives on", async () => {
    const run = await runInNode({ "main.py": "while True:\n    pass\n" }, [], { seconds: 1 });
    expect(log(run.events)).toContain("limit RUN_SECONDS");
    expect((await runInNode({ "main.py": "print('well')\n" })).output).toBe("well\n");
  });

  it("shows the events so far when there are too many", async () => {
    const run = await runInNode({
      "main.py": `from django.dispatch import Signal
again = Signal()
@again.connect
def receiver(**kwargs):
    pass
while True:
    again.send(sender=None)
`,
    });
    expect(run.events.at(-1)).toMatchObject({ type: "limit.reached" });
    expect(run.events.map((event) => event.seq)).toEqual(run.events.map((_, index) => index + 1));
  });

  it("drops what is printed beyond the limit and says so once", async () => {
    const run = await runInNode({ "main.py": "for _ in range(1000):\n    print('x' * 999)\n" });
    expect(run.ok).toBe(true);
    expect(log(run.events).filter((line) => line === "limit MAX_OUTPUT")).toHaveLength(1);
  });
});

describe("a line", () => {
  it("sees what main.py and the lines before left", async () => {
    await runInNode({ "main.py": "greeting = 'hello'\n" }, ["name = 'Ada'"]);
    const answer = await lineInNode("f'{greeting} {name}'");
    expect(log(answer.events)).toEqual(["line 2: f'{greeting} {name}'", "= 'hello Ada'"]);
  });

  it("may await", async () => {
    await runInNode({ "main.py": "" });
    await lineInNode("import asyncio");
    const answer = await lineInNode("await asyncio.sleep(60, 'later')");
    expect(log(answer.events).at(-1)).toBe("= 'later'");
  });

  it("keeps the last value in _", async () => {
    await runInNode({ "main.py": "" }, ["6 * 7"]);
    expect(log((await lineInNode("_ + 1")).events).at(-1)).toBe("= 43");
  });

  it("reports an error at its own line only", async () => {
    await runInNode({ "main.py": "" });
    const [, finished] = (await lineInNode("nobody")).events;
    expect(finished?.type === "line.finished" && finished.error?.traceback).toBe(
      "Traceback (most recent call last):\n  File \"<console>\", line 1, in <module>\n    nobody\nNameError: name 'nobody' is not defined\n",
    );
  });

  it("reports a syntax error without running anything", async () => {
    await runInNode({ "main.py": "" });
    const [, finished] = (await lineInNode("print('a'); (")).events;
    expect(finished).toMatchObject({ error: { type: "SyntaxError" } });
  });
});
