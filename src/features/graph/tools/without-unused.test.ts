import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { modelFixture } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { buildGraph } from "../build-graph.ts";
import { countUnused, createUsage, withoutUnused } from "./without-unused.ts";

describe("withoutUnused", () => {
  it("leaves out who was never called, what was never sent and who never sent", () => {
    const trace = profileSavedTrace();
    const graph = buildGraph(trace);
    const usage = createUsage().update({ events: trace });
    const used = withoutUnused(graph, usage);
    expect(used.senders.map((each) => each.id)).toEqual([
      "sender kitchen.Profile",
      "sender kitchen.Receipt",
    ]);
    expect(used.receivers).toHaveLength(3);
    expect(countUnused(graph, usage)).toBe(2);
  });

  it("keeps a model that something was done to, although it sent nothing", () => {
    const kitchen = new TraceBuilder();
    const model = kitchen.model(modelFixture("kitchen.Profile"));
    kitchen.operation("bulk_create", model, () => undefined);
    const usage = createUsage().update({ events: kitchen.trace });
    expect(countUnused(buildGraph(kitchen.trace), usage)).toBe(0);
  });
});
