import { describe, expect, it } from "vitest";
import { confine } from "./confine.ts";

describe("confine", () => {
  function fakeScope() {
    const shared = { fetch: () => "own", postMessage: () => "own", JSON };
    return Object.assign(Object.create(shared), { XMLHttpRequest: class {}, Map, setTimeout });
  }

  it("removes what is not on the list, also from what the scope inherits", () => {
    const scope = fakeScope();
    confine(scope);
    expect(["fetch", "postMessage", "XMLHttpRequest"].filter((name) => name in scope)).toEqual([]);
  });

  it("keeps what Pyodide needs while it runs", () => {
    const scope = fakeScope();
    confine(scope);
    expect([scope.Map, scope.JSON, scope.setTimeout]).toEqual([Map, JSON, setTimeout]);
  });

  it("leaves of the navigator what is knowledge, not what is power", () => {
    const navigator = Object.create({ storage: {}, locks: {}, userAgent: "Browser" });
    confine({ navigator });
    expect([navigator.storage, navigator.locks, navigator.userAgent]).toEqual([
      undefined,
      undefined,
      "Browser",
    ]);
  });

  it("empties what cannot be deleted", () => {
    const scope = Object.defineProperty({}, "caches", {
      configurable: false,
      writable: true,
      value: 1,
    });
    confine(scope);
    expect(Reflect.get(scope, "caches")).toBeUndefined();
  });

  it("leaves the prototype of all objects alone", () => {
    confine({});
    expect("hasOwnProperty" in {}).toBe(true);
  });
});
