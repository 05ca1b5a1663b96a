import { describe, expect, it } from "vitest";
import { indentAfter, isComplete, statementsOf } from "./python-statements.ts";

describe("statementsOf", () => {
  it("leaves one line as it is", () => {
    expect(statementsOf("  ada.save() ")).toEqual(["ada.save()"]);
    expect(statementsOf(" \n ")).toEqual([]);
  });
  it("runs pasted lines one by one", () => {
    expect(statementsOf("a = 1\n\nprint(a)\n")).toEqual(["a = 1", "print(a)"]);
  });
  it("keeps blocks whole, with their other branches and blank lines", () => {
    const block = "for p in ps:\n    p.save()\n\n    print(p)\nelse:\n    pass";
    expect(statementsOf(`${block}\nb = 2`)).toEqual([block, "b = 2"]);
  });
  it("keeps a decorated function with its decorators", () => {
    const handler = "@receiver(post_save)\n@other\ndef f(**kwargs):\n    pass";
    expect(statementsOf(`${handler}\nf()`)).toEqual([handler, "f()"]);
  });
  it("follows brackets and long texts over line ends", () => {
    const call = "create(\nname='it\\'s (',  # not ( this\n)";
    const text = 'x = """\nfirst\nlast"""';
    expect(statementsOf(`${call}\n${text}\ny = 1 + \\\n2`)).toEqual([call, text, "y = 1 + \\\n2"]);
  });
  it("removes prompts that were copied along", () => {
    expect(statementsOf(">>> for p in ps:\n...     p.save()\n>>> 1\nIn [3]: ada.save()")).toEqual([
      "for p in ps:\n    p.save()",
      "1",
      "ada.save()",
    ]);
  });
});

describe("isComplete", () => {
  it("waits for the end of what is open", () => {
    const waiting = [
      "for p in ps:",
      "if a:  # why",
      "f(",
      "x = '''",
      "@receiver(post_save)",
      "if a:\n    b()",
      "1 + \\",
    ];
    expect(waiting.filter(isComplete)).toEqual([]);
  });
  it("ends a block with an empty line", () => {
    expect(isComplete("for p in ps:\n    p.save()\n")).toBe(true);
    expect(isComplete("print('a: (')")).toBe(true);
  });
});

describe("indentAfter", () => {
  it("goes one level deeper after a colon", () => {
    expect(indentAfter("if a:\n    for b in c:")).toBe("        ");
    expect(indentAfter("if a:\n    b()")).toBe("    ");
  });
});
