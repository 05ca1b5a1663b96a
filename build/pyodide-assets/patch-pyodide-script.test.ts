import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { patchableName, patchPyodideScript } from "./patch-pyodide-script.ts";

function read(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`pyodide/${name}`), "utf8");
}

describe.each(["pyodide.mjs", "pyodide.asm.mjs"])("patchPyodideScript of %s", (name) => {
  const source = read(name);

  it("leaves nothing that imports, evaluates or knows its address", () => {
    const patched = patchPyodideScript(name, source);
    expect(patched.match(/(?<![\w$.])(import|eval)\(|import\.meta/g)).toBeNull();
  });

  it("fails when Pyodide imports once more", () => {
    expect(() => patchPyodideScript(name, `${source};import("node:net")`)).toThrow("changed shape");
  });

  it("fails when Pyodide evaluates once more", () => {
    expect(() => patchPyodideScript(name, `${source};eval("1")`)).toThrow("changed shape");
  });

  it("fails when something it relies on is gone", () => {
    const word = name === "pyodide.mjs" ? "createPyodideModule" : "API.on_fatal";
    expect(() => patchPyodideScript(name, source.replaceAll(word, "gone"))).toThrow(word);
  });
});

describe("patchableName", () => {
  it("knows Pyodide's two modules and nothing else", () => {
    const paths = ["/a/pyodide/pyodide.mjs", "/a/pyodide/pyodide.asm.mjs", "/a/pyodide/ffi.mjs"];
    expect([...paths, "/a/other/pyodide.mjs", "/a/pyodide/toString"].map(patchableName)).toEqual([
      "pyodide.mjs",
      "pyodide.asm.mjs",
      null,
      null,
      null,
    ]);
  });
});
