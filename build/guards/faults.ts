/** One fault per file, planted by the guard test, and the rule that must find it. */
export type Fault = { readonly path: string; readonly source: string; readonly rule: string };

const IMPORTS = "lint/style/noRestrictedImports";

const LINES = "export const line = 1;\n".repeat(301);

/** Imports across layers, and libraries outside their door. */
export const IMPORT_FAULTS: readonly Fault[] = [
  imports("src/engine/knows-stores.ts", "#stores/run-store.ts"),
  imports("src/engine/escapes.ts", "../runtime/protocol.ts"),
  imports("src/engine/uses-package.ts", "valibot"),
  imports("src/engine/uses-double.ts", "./testing/fake-host.ts"),
  imports("src/engine/knows-stores.test.ts", "#stores/run-store.ts"),
  imports("src/runtime/knows-stores.ts", "#stores/run-store.ts"),
  imports("src/runtime/knows-react.ts", "react"),
  imports("src/runtime/opens-pyodide.ts", "pyodide"),
  imports("src/runtime/worker/knows-node.ts", "node:fs"),
  imports("src/stores/knows-features.ts", "#features/graph/build-graph.ts"),
  imports("src/stores/knows-ui.ts", "#ui/Button.tsx"),
  imports("src/stores/one-store.ts", "./other-store.ts"),
  imports("src/ui/knows-engine.ts", "#engine/trace/events.ts"),
  imports("src/ui/knows-zustand.ts", "zustand"),
  imports("src/features/console/knows-runtime.ts", "#runtime/protocol.ts"),
  imports("src/features/console/knows-app.ts", "#app/theme.ts"),
  imports("src/features/console/knows-sibling.ts", "#features/graph/build-graph.ts"),
  imports("src/features/console/reaches-sibling.ts", "../graph/build-graph.ts"),
  imports("src/features/console/parts/reaches-sibling.ts", "../../graph/build-graph.ts"),
  imports("src/features/console/opens-flow.ts", "@xyflow/react"),
  imports("src/features/console/opens-store.ts", "zustand"),
  imports("src/features/graph/opens-editor.ts", "@codemirror/state"),
  imports("src/features/editor/opens-flow.ts", "@xyflow/react"),
  imports("src/app/opens-flow.ts", "@xyflow/react"),
  imports("src/app/opens-zustand.ts", "zustand"),
  {
    path: "src/features/console/loads-sibling.ts",
    source: 'export const graph = import("#features/graph/build-graph.ts");\n',
    rule: IMPORTS,
  },
];

/** Everything else the linter guards. */
export const CODE_FAULTS: readonly Fault[] = [
  {
    path: "src/stores/cycle-a.ts",
    source: 'import { b } from "./cycle-b.ts";\nexport const a = (): number => b();\n',
    rule: "lint/suspicious/noImportCycles",
  },
  {
    path: "src/stores/cycle-b.ts",
    source: 'import { a } from "./cycle-a.ts";\nexport const b = (): number => a();\n',
    rule: "lint/suspicious/noImportCycles",
  },
  {
    path: "src/stores/barrel.ts",
    source: 'export { a } from "./cycle-a.ts";\n',
    rule: "lint/performance/noBarrelFile",
  },
  {
    path: "src/stores/default-export.ts",
    source: "export default 1;\n",
    rule: "lint/style/noDefaultExport",
  },
  {
    path: "src/stores/extension.ts",
    source: 'import { a } from "./cycle-a";\nexport const c = a;\n',
    rule: "lint/correctness/useImportExtensions",
  },
  {
    path: "src/stores/camelCase.ts",
    source: "export const d = 1;\n",
    rule: "lint/style/useFilenamingConvention",
  },
  { path: "src/stores/long.ts", source: LINES, rule: "lint/style/noExcessiveLinesPerFile" },
  {
    path: "src/stores/floating.ts",
    source:
      "async function load(): Promise<void> {}\nexport function start(): void {\n  load();\n}\n",
    rule: "lint/nursery/noFloatingPromises",
  },
  {
    path: "src/stores/switch.ts",
    source:
      'type Kind = "a" | "b";\nexport function pick(kind: Kind): void {\n  switch (kind) {\n    case "a":\n      break;\n  }\n}\n',
    rule: "lint/nursery/useExhaustiveSwitchCases",
  },
  {
    path: "src/stores/any.ts",
    source: "export const value: any = 1;\n",
    rule: "lint/suspicious/noExplicitAny",
  },
  {
    path: "src/stores/bang.ts",
    source: "export const first = (list: number[]): number => list[0]!;\n",
    rule: "lint/style/noNonNullAssertion",
  },
  {
    path: "src/stores/focused.test.ts",
    source: 'import { it } from "vitest";\nit.only("runs alone", () => {});\n',
    rule: "lint/suspicious/noFocusedTests",
  },
];

/** What the layers may import: nothing here may be found. */
export const ALLOWED: readonly Pick<Fault, "path" | "source">[] = [
  imports("src/engine/dispatch/clean.ts", "../trace/events.ts"),
  imports("src/runtime/clean.ts", "#engine/trace/events.ts"),
  imports("src/runtime/worker/clean.ts", "pyodide"),
  imports("src/stores/clean.ts", "zustand/vanilla"),
  imports("src/ui/Clean.tsx", "react"),
  imports("src/features/graph/clean.ts", "@xyflow/react"),
  imports("src/features/editor/clean.ts", "@codemirror/state"),
  imports("src/features/console/clean.ts", "#stores/run-store.ts"),
  imports("src/features/console/parts/clean.ts", "../console-lines.ts"),
  imports("src/app/clean.ts", "#features/graph/build-graph.ts"),
];

/** A type import, since those obey the same rule. */
function imports(path: string, from: string): Fault {
  const source = `import type { Thing } from "${from}";\n\nexport type Own = Thing;\n`;
  return { path, source, rule: IMPORTS };
}
