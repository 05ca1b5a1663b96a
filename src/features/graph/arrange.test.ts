import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { arrange, type Box, type Layout, withMoved } from "./arrange.ts";
import { buildGraph } from "./build-graph.ts";
import type { GraphItem } from "./graph.ts";
import { COMPACT, WIDE } from "./metrics.ts";

const profileGraph = buildGraph(profileSavedTrace());

/** Many signals and models, each with receivers of its own. */
function crowdedGraph() {
  const kitchen = new TraceBuilder();
  const models = Array.from({ length: 6 }, (_, index) =>
    kitchen.model(modelFixture(`shop.Model${index}`)),
  );
  for (let number = 0; number < 5; number += 1) {
    const signal = kitchen.signal(`signal_${number}`);
    for (const [index, model] of models.entries()) {
      if ((index + number) % 3 === 0)
        kitchen.connect(signal, `receiver_${index}`, { sender: senderOf(model) });
    }
  }
  return buildGraph(kitchen.trace);
}

function boxesOf(layout: Layout, items: readonly GraphItem[]): readonly Box[] {
  return items.flatMap((item) => layout.boxes.get(item.id) ?? []);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe("arrange", () => {
  it("puts senders left of signals and signals left of receivers", () => {
    const layout = arrange(profileGraph, WIDE);
    const columns = [profileGraph.senders, profileGraph.signals, profileGraph.receivers].map(
      (items) => new Set(boxesOf(layout, items).map((box) => box.x)),
    );
    expect(columns).toEqual(layout.columns.map((x) => new Set([x])));
  });

  it("keeps the receivers of a signal in the order in which they are called", () => {
    const rows = boxesOf(arrange(profileGraph, WIDE), profileGraph.receivers).map((box) => box.y);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows).toHaveLength(4);
  });

  it.each([WIDE, COMPACT])("lets no two nodes overlap ($name)", (metrics) => {
    for (const graph of [profileGraph, crowdedGraph()]) {
      const boxes = [...arrange(graph, metrics).boxes.values()];
      const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
    }
  });

  it("gives the same picture for the same graph", () => {
    expect(arrange(crowdedGraph(), WIDE)).toEqual(arrange(crowdedGraph(), WIDE));
  });

  it("stays narrower than a telephone when compact", () => {
    expect(arrange(profileGraph, COMPACT).bounds.width).toBeLessThanOrEqual(376);
  });

  it("keeps room for its three columns in an empty kitchen", () => {
    const { bounds, columns } = arrange(
      { senders: [], signals: [], receivers: [], wires: [] },
      WIDE,
    );
    expect(bounds).toEqual({ x: 0, y: 0, width: columns[2] + WIDE.receiver.width, height: 0 });
  });
});

describe("withMoved", () => {
  it("leaves a dragged node where it was put and all others alone", () => {
    const layout = arrange(profileGraph, WIDE);
    const moved = withMoved(layout, { "sender kitchen.Profile": { x: -40, y: 500 } });
    const changed = [...moved.boxes].filter(([id, box]) => box.x !== layout.boxes.get(id)?.x);
    expect(changed).toEqual([
      ["sender kitchen.Profile", { x: -40, y: 500, width: 152, height: 148 }],
    ]);
    expect(moved.bounds.x).toBe(-40);
  });
});
