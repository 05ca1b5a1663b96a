import { describe, expect, it } from "vitest";
import { runInNode } from "../node/kitchen-in-node.ts";

describe("createSession", () => {
  it("runs main.py and tells what it printed", async () => {
    const run = await runInNode({ "main.py": "print('one')\nprint('two')\n" });
    expect(run.output).toBe("one\ntwo\n");
    expect(run.ok).toBe(true);
  });
});
