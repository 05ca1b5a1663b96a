import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../setup.mjs";
import { ALLOWED, CODE_FAULTS, type Fault, IMPORT_FAULTS } from "./faults.ts";

const SETTINGS = [
  ".biome.json",
  ".gitignore",
  "build/layers.biome.json",
  "package.json",
  "tsconfig.base.json",
  "src/engine/tsconfig.json",
];

const ENGINE_FAULTS = [
  { path: "timer.ts", source: "setTimeout(() => {}, 1);\n", code: "TS2304" },
  { path: "page.ts", source: "export const title: string = document.title;\n", code: "TS2584" },
  { path: "console.ts", source: 'console.log("x");\n', code: "TS2584" },
  { path: "node.ts", source: "export const env: unknown = process.env;\n", code: "TS2591" },
  {
    path: "upward.ts",
    source: 'import { x } from "../stores/x.ts";\nexport const y: number = x;\n',
    code: "TS6059",
  },
  {
    path: "upward-by-name.ts",
    source: 'import type { X } from "#stores/y.ts";\nexport type Y = X;\n',
    code: "TS6059",
  },
  { path: "enum.ts", source: "export enum Kind {\n  A,\n}\n", code: "TS1294" },
];

let workplace = "";

beforeAll(() => {
  workplace = mkdtempSync(join(tmpdir(), "kitchen-guards-"));
  for (const path of SETTINGS) cpSync(join(ROOT, path), join(workplace, path), { recursive: true });
  for (const { path, source } of [...IMPORT_FAULTS, ...CODE_FAULTS, ...ALLOWED])
    plant(path, source);
});

afterAll(() => {
  rmSync(workplace, { recursive: true });
});

describe("the linter", () => {
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    found = lint();
  });

  it.each([...IMPORT_FAULTS, ...CODE_FAULTS])("finds $rule in $path", ({ path, rule }: Fault) => {
    expect(found.get(path)).toContain(rule);
  });

  it.each(ALLOWED)("lets $path import what its layer may", ({ path }) => {
    expect(found.get(path) ?? []).toEqual([]);
  });

  it("knows every feature by name, so that none can import another by a relative path", () => {
    const layers = readFileSync(join(ROOT, "build/layers.biome.json"), "utf8");
    const features = readdirSync(join(ROOT, "src/features"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const unknown = features.filter((name) => layers.split(`"../${name}/**"`).length !== 4);
    expect(unknown).toEqual([]);
  });
});

describe("the compiler of the engine", () => {
  let output: string;

  beforeAll(() => {
    rmSync(join(workplace, "src/engine"), { recursive: true });
    cpSync(join(ROOT, "src/engine/tsconfig.json"), join(workplace, "src/engine/tsconfig.json"));
    plant("src/stores/x.ts", "export const x = 1;\n");
    plant("src/stores/y.ts", "export type X = number;\n");
    plant("src/engine/clean.ts", "export const clean: number = 1;\n");
    for (const { path, source } of ENGINE_FAULTS) plant(`src/engine/${path}`, source);
    output = runTool("typescript/bin/tsc", [
      "--project",
      "src/engine",
      "--noEmit",
      "--pretty",
      "false",
    ]);
  });

  it.each(ENGINE_FAULTS)("refuses $path with $code", ({ path, code }) => {
    const lines = output.split("\n").filter((line) => line.startsWith(`src/engine/${path}(`));
    expect(lines.join("\n")).toContain(`error ${code}:`);
  });

  it("accepts a file that only computes", () => {
    expect(output).not.toContain("clean.ts");
  });
});

function plant(path: string, source: string): void {
  mkdirSync(dirname(join(workplace, path)), { recursive: true });
  writeFileSync(join(workplace, path), source);
}

/** The rules that found something, by file. */
function lint(): Map<string, string[]> {
  const parameters = ["lint", "--vcs-root=.", "--max-diagnostics=none", "--reporter=json", "src"];
  const { diagnostics } = JSON.parse(runTool("@biomejs/biome/bin/biome", parameters)) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  const rulesByPath = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    rulesByPath.set(location.path, [...(rulesByPath.get(location.path) ?? []), category]);
  }
  return rulesByPath;
}

/** What a tool of `node_modules` prints when it runs in the planted copy. */
function runTool(program: string, parameters: readonly string[]): string {
  const path = join(ROOT, "node_modules", program);
  return spawnSync(process.execPath, [path, ...parameters], {
    cwd: workplace,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
}
