import { describe, expect, it } from "vitest";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { replay } from "#engine/trace/replay.ts";
import { buildGraph } from "../build-graph.ts";
import { appName } from "./app-name.ts";
import { bundleFacts } from "./bundle-facts.ts";
import { foldGraph } from "./fold.ts";

/** Five models of one app and one of another; six receivers of `ready` and two of `rare`. */
function shop() {
  const kitchen = new TraceBuilder();
  const models = ["a", "b", "c", "d", "e"].map((name) =>
    senderOf(kitchen.model(modelFixture(`shop.${name}`))),
  );
  kitchen.model(modelFixture("till.Receipt"));
  const [ready, rare] = [kitchen.signal("ready"), kitchen.signal("rare")];
  for (let at = 0; at < 6; at += 1) kitchen.connect(ready, `cook_${at}`);
  for (let at = 0; at < 2; at += 1) kitchen.connect(rare, `guest_${at}`);
  const [first] = models;
  if (first !== undefined) kitchen.send(ready, first);
  return kitchen.trace;
}

const OPTIONS = { appOf: () => "shop", unfolded: new Set<string>(), unfold: () => undefined };
const ids = (items: readonly { readonly id: string }[]) => items.map((each) => each.id);

describe("foldGraph", () => {
  it("bundles the senders of an app and the receivers of a signal; few are shown one by one", () => {
    const graph = buildGraph(shop());
    const { visible, hosts } = foldGraph(graph, OPTIONS);
    expect(ids(visible.senders)).toEqual(["bundle shop", "sender till.Receipt"]);
    expect(visible.receivers.map((each) => each.type)).toEqual(["bundle", "receiver", "receiver"]);
    expect(hosts.size).toBe(5 + 6);
    expect(visible.wires.map((wire) => wire.from.id)).toEqual(["bundle shop"]);
  });

  it("gives a signal one port when all its receivers are in bundles", () => {
    const kitchen = new TraceBuilder();
    const signal = kitchen.signal("ready");
    for (const name of ["a", "b", "c", "d"]) {
      const sender = senderOf(kitchen.model(modelFixture(`shop.${name}`)));
      kitchen.connect(signal, `cook_${name}`, { sender });
    }
    const graph = buildGraph(kitchen.trace);
    const labels = (unfolded: ReadonlySet<string>) =>
      foldGraph(graph, { ...OPTIONS, unfolded }).visible.signals.flatMap(({ ports }) =>
        ports.map((port) => port.label),
      );
    expect(labels(new Set())).toEqual(["4 filters"]);
    expect(labels(new Set(["bundle shop signal kitchen.signals.ready"]))).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("shows the members of a bundle that was unfolded, in their order", () => {
    const graph = buildGraph(shop());
    const unfolded = new Set(foldGraph(graph, OPTIONS).hosts.values());
    const { visible, hosts } = foldGraph(graph, { ...OPTIONS, unfolded });
    expect(ids(visible.senders)).toEqual(ids(graph.senders));
    expect(ids(visible.receivers)).toEqual(ids(graph.receivers));
    expect(hosts.size).toBe(0);
  });

  it("counts on a bundle what became of its members, the loudest first", () => {
    const trace = shop();
    const { visible } = foldGraph(buildGraph(trace), OPTIONS);
    const facts = [...visible.senders, ...visible.receivers].flatMap((item) =>
      item.type === "bundle" ? [bundleFacts(item, replay(trace))] : [],
    );
    expect(facts).toEqual([
      { count: "5 senders", states: "idle", loudest: "idle", sum: "0 rows" },
      {
        ...{ count: "6 receivers", states: "6 returned", loudest: "returned" },
        sum: "called 6 times",
      },
    ]);
    const during = trace.filter((event) => event.type === "call.started")[2]?.seq;
    const now = visible.receivers.flatMap((item) =>
      item.type === "bundle" ? [bundleFacts(item, replay(trace, during)).states] : [],
    );
    expect(now).toEqual(["1 running, 3 waiting, 2 returned"]);
  });
});

describe("appName", () => {
  it("is what a person calls the app of a module", () => {
    expect(["shop.signals", "django.contrib.auth.models", "__main__"].map(appName)).toEqual([
      "shop",
      "auth",
      "main.py",
    ]);
  });
});
