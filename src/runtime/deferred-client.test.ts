import { describe, expect, it } from "vitest";
import { createFakeClient } from "#stores/testing/fake-client.ts";
import { createDeferredClient } from "./deferred-client.ts";

describe("deferred client", () => {
  it("repeats what was asked in order once it is loaded, and passes on what it tells", async () => {
    const real = createFakeClient();
    const client = createDeferredClient(() => Promise.resolve(real));
    const told: string[] = [];
    client.subscribe((notice) => told.push(notice.type));
    expect([client.run({ "a.py": "" }, []), client.run({ "b.py": "" }, ["x"])]).toEqual([1, 2]);
    client.line("1");
    client.boot();
    expect(real.asked).toEqual([]);
    await Promise.resolve();
    client.line("2");
    expect(real.asked).toEqual(["run a.py | ", "run b.py | x", "line 1", "boot", "line 2"]);
    real.tell({ type: "ready", python: "3.14" });
    expect(told).toEqual(["ready"]);
  });

  it("says so when its code cannot be had, and tries again on request", async () => {
    const real = createFakeClient();
    let online = false;
    const client = createDeferredClient(() =>
      online ? Promise.resolve(real) : Promise.reject(new Error("offline")),
    );
    const told: string[] = [];
    client.subscribe((notice) => told.push(notice.type));
    client.boot();
    await expect.poll(() => told).toEqual(["failed"]);
    online = true;
    client.retry();
    await expect.poll(() => real.asked).toEqual(["boot"]);
  });
});
