import { describe, expect, it } from "vitest";
import type { ErrorPreview } from "#engine/trace/preview.ts";
import { runInNode } from "../../node/kitchen-in-node.ts";
import type { SourceFiles } from "../../protocol.ts";

async function errorOf(files: SourceFiles): Promise<ErrorPreview> {
  const run = await runInNode(files);
  const raised = run.events.find((each) => each.type === "error.raised");
  if (raised === undefined) throw new Error("nothing was raised");
  return raised.error;
}

const RECEIVER = `from django.dispatch import Signal

done = Signal()


def react(**kwargs):
    raise KeyError("missing")


done.connect(react)
`;

describe("error_preview", () => {
  it("shows the person's frames only, in Python's own words", async () => {
    const error = await errorOf({
      "shop/signals.py": RECEIVER,
      "main.py": "from shop.signals import done\n\ndone.send(sender=None)\n",
    });
    expect(error.type).toBe("KeyError");
    expect(error.traceback).toBe(`Traceback (most recent call last):
  File "main.py", line 3, in <module>
    done.send(sender=None)
    ~~~~~~~~~^^^^^^^^^^^^^
  File "shop/signals.py", line 7, in react
    raise KeyError("missing")
KeyError: 'missing'
`);
    expect(error.trail.map((frame) => [frame.file, frame.line, frame.name])).toEqual([
      ["main.py", 3, "<module>"],
      ["shop/signals.py", 7, "react"],
    ]);
  });

  it("counts columns in UTF-16 units", async () => {
    const line = "x = '🍞é'; boom()";
    const error = await errorOf({ "main.py": `def boom():\n    1 / 0\n${line}\n` });
    expect(error.trail[0]).toMatchObject({
      column: line.indexOf("boom"),
      endLine: 3,
      endColumn: line.length,
    });
  });

  it("names exceptions with their module, except built-in ones", async () => {
    const error = await errorOf({
      "main.py": "from django.core.exceptions import FieldError\nraise FieldError('f')\n",
    });
    expect(error.type).toBe("django.core.exceptions.FieldError");
    const own = await errorOf({
      "main.py": "class Burnt(Exception):\n    pass\nraise Burnt('t')\n",
    });
    expect(own.type).toBe("Burnt");
  });

  it("keeps the exception that was being handled", async () => {
    const { traceback } = await errorOf({
      "main.py": "try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise ValueError('v')\n",
    });
    expect(traceback).toContain("ZeroDivisionError: division by zero");
    expect(traceback).toContain("During handling of the above exception");
  });

  it("survives an exception whose str raises", async () => {
    const error = await errorOf({
      "main.py":
        "class Odd(Exception):\n    def __str__(self):\n        raise TypeError\nraise Odd\n",
    });
    expect(error.message).toBe("<message whose str raised TypeError>");
  });

  it("shows an endless recursion briefly", async () => {
    const error = await errorOf({ "main.py": "def f():\n    f()\nf()\n" });
    expect(error.type).toBe("RecursionError");
    expect(error.traceback.length).toBeLessThan(5_000);
    expect(error.trail.length).toBeLessThanOrEqual(100);
  });
});
