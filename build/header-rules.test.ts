import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { headersFor, readHeaderRules } from "./header-rules.mjs";

const RULES = readHeaderRules(`# a comment
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/assets/*
  Cache-Control: public, max-age=60
/exact.html
  X-One: a: b
`);

it("gives a path the headers of all rules it matches; later ones win", () => {
  expect(headersFor(RULES, "/index.html")).toEqual({
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  });
  expect(headersFor(RULES, "/assets/a.js")["cache-control"]).toBe("public, max-age=60");
  expect(headersFor(RULES, "/exact.html")["x-one"]).toBe("a: b");
});

it("ships headers that isolate the page, and lets other sites embed it", () => {
  const shipped = readHeaderRules(
    readFileSync(new URL("../public/_headers", import.meta.url), "utf8"),
  );
  const headers = headersFor(shipped, "/");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "cross-origin",
  });
  expect(headers).not.toHaveProperty("x-frame-options");
  expect(headers["permissions-policy"]).toContain("camera=()");
});
