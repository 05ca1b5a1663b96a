import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pagePolicy, prepareFrame } from "./content-policy.ts";

const FRAME = readFileSync(
  new URL("../../src/runtime/sandbox/frame.html", import.meta.url),
  "utf8",
);

describe("prepareFrame", () => {
  it("pins the frame's script by the hash of exactly what stands in the document", () => {
    const { html, hash } = prepareFrame(FRAME);
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
    expect(hash).toBe(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    expect(html).toContain(`script-src ${hash} 'wasm-unsafe-eval';`);
  });

  it("allows neither connections nor evaluation nor a second script", () => {
    const { html } = prepareFrame(FRAME);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/'unsafe-(eval|inline)'|https?:/);
  });

  it.each([
    ["no script", "POLICY"],
    ["no place for the policy", "<script>1</script>"],
    ["two places", "POLICY POLICY <script>1</script>"],
  ])("fails loudly: %s", (_case, template) => {
    expect(() => prepareFrame(template)).toThrow("The frame needs");
  });
});

describe("pagePolicy", () => {
  const directives = new Map(
    pagePolicy("'sha256-x'")
      .split("; ")
      .map((directive) => [directive.slice(0, directive.indexOf(" ")), directive]),
  );

  it("lets scripts come from this site and the frame's pinned one only", () => {
    expect(directives.get("script-src")).toBe("script-src 'self' 'sha256-x' 'wasm-unsafe-eval'");
  });

  it("forbids frames to go anywhere", () => {
    expect(directives.get("frame-src")).toBe("frame-src 'none'");
  });

  it("refuses what it does not name", () => {
    expect(directives.get("default-src")).toBe("default-src 'none'");
  });

  it("grants nothing but this list", () => {
    expect(Object.fromEntries(directives)).toEqual({
      "default-src": "default-src 'none'",
      "script-src": "script-src 'self' 'sha256-x' 'wasm-unsafe-eval'",
      "style-src": "style-src 'self' 'unsafe-inline'",
      "img-src": "img-src 'self' data:",
      "font-src": "font-src 'self'",
      "connect-src": "connect-src 'self'",
      "worker-src": "worker-src blob:",
      "frame-src": "frame-src 'none'",
      "object-src": "object-src 'none'",
      "base-uri": "base-uri 'none'",
      "form-action": "form-action 'none'",
    });
  });
});
