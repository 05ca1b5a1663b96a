import { describe, expect, it } from "vitest";
import { ANY_SENDER } from "#engine/ids.ts";
import {
  profileKitchen,
  profileSavedTrace,
  saveProfile,
} from "#engine/testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { buildGraph, createGraph } from "./build-graph.ts";
import type { Graph } from "./graph.ts";

const ids = (items: readonly { readonly id: string }[]) => items.map((each) => each.id);
const wires = (graph: Graph) => graph.wires.map((each) => each.id);

describe("createGraph", () => {
  it("gives for every part of a trace the graph of that part, and the same one while there is nothing new", () => {
    const trace = profileSavedTrace();
    const growing = createGraph();
    let before = growing.update({ events: [] });
    let replaced = 0;
    for (let length = 1; length <= trace.length; length++) {
      const events = trace.slice(0, length);
      const graph = growing.update({ events });
      expect(graph).toEqual(buildGraph(events));
      if (graph !== before) replaced += 1;
      before = graph;
    }
    const calm = trace.filter((event) => event.type.startsWith("call."));
    expect(replaced).toBeLessThan(trace.length - calm.length);
  });
});

describe("buildGraph", () => {
  it("shows the project's models from their declaration on, in the order of declaration", () => {
    const kitchen = new TraceBuilder();
    kitchen.model(modelFixture("auth.User", [], { contrib: true }));
    kitchen.model(modelFixture("kitchen.Profile"));
    kitchen.model(modelFixture("kitchen.Receipt"));
    expect(ids(buildGraph(kitchen.trace).senders)).toEqual([
      "sender kitchen.Profile",
      "sender kitchen.Receipt",
    ]);
  });

  it("shows a model of Django's when somebody listens to it", () => {
    const { kitchen } = profileKitchen();
    expect(ids(buildGraph(kitchen.trace).senders)).toContain("sender auth.User");
  });

  it("shows a model of Django's since something was done to it", () => {
    const kitchen = new TraceBuilder();
    const user = kitchen.model(modelFixture("auth.User", [], { contrib: true }));
    kitchen.phase("main");
    kitchen.operation("save", user, () => undefined);
    const [sender] = buildGraph(kitchen.trace).senders;
    expect([sender?.id, sender?.since]).toEqual(["sender auth.User", 3]);
  });

  it("gives a signal one port per sender filter, in the order of the first calls", () => {
    const { kitchen, profile, user } = profileKitchen();
    const [signal] = buildGraph(kitchen.trace).signals;
    expect(signal?.ports.map((port) => [port.label, port.sender])).toEqual([
      ["Profile", profile.key],
      ["any sender", ANY_SENDER],
      ["User", user.key],
    ]);
  });

  it("lists receivers as they are called: synchronous ones in the order of connection, then the async ones", () => {
    const kitchen = new TraceBuilder();
    const signal = kitchen.signal("toast_ready");
    kitchen.connect(signal, "later", { receiver: { isAsync: true } });
    kitchen.connect(signal, "first");
    kitchen.connect(signal, "second");
    expect(buildGraph(kitchen.trace).receivers.map((each) => each.registration)).toEqual([2, 3, 1]);
  });

  it("wires a sender to what it sends and to what is listened to for it", () => {
    const cast = profileKitchen();
    const before = wires(buildGraph(cast.kitchen.trace));
    cast.kitchen.phase("main");
    saveProfile(cast);
    const post = "signal django.db.models.signals.post_save";
    expect(before).toEqual([`sender kitchen.Profile → ${post}`, `sender auth.User → ${post}`]);
    expect(wires(buildGraph(cast.kitchen.trace))).toContain(`sender kitchen.Receipt → ${post}`);
  });

  it("puts a model's signals in the order of its life, and the project's own behind them", () => {
    const kitchen = new TraceBuilder();
    kitchen.signal("toast_ready");
    for (const name of ["post_delete", "post_save", "pre_save"]) {
      kitchen.connect(kitchen.signal(name, { builtin: true }), "listen");
    }
    expect(ids(buildGraph(kitchen.trace).signals).map((id) => id.split(".").at(-1))).toEqual([
      "pre_save",
      "post_save",
      "post_delete",
      "toast_ready",
    ]);
  });

  it("leaves out built-in signals that nobody listens to until the project sends one", () => {
    const kitchen = new TraceBuilder();
    const profile = kitchen.model(modelFixture("kitchen.Profile"));
    const init = kitchen.signal("pre_init", { builtin: true });
    const save = kitchen.signal("pre_save", { builtin: true });
    kitchen.signal("pre_delete", { builtin: true });
    kitchen.phase("main");
    kitchen.send(init, senderOf(profile));
    kitchen.send(save, senderOf(profile));
    expect(ids(buildGraph(kitchen.trace).signals)).toEqual([
      "signal django.db.models.signals.pre_save",
    ]);
  });

  it("leaves out what Django sends to itself while it sets up", () => {
    const kitchen = new TraceBuilder();
    kitchen.phase("setup");
    const types = kitchen.model(modelFixture("contenttypes.ContentType", [], { contrib: true }));
    const migrated = kitchen.signal("post_migrate", { builtin: true });
    kitchen.connect(migrated, "create_permissions", { receiver: { contrib: true } });
    kitchen.send(migrated, senderOf(types));
    expect(buildGraph(kitchen.trace)).toMatchObject({
      senders: [],
      signals: [],
      receivers: [],
      wires: [],
    });
  });

  it("shows a receiver of Django's beside those of the project", () => {
    const kitchen = new TraceBuilder();
    const loggedIn = kitchen.signal("user_logged_in", { builtin: true });
    kitchen.connect(loggedIn, "update_last_login", {
      receiver: { contrib: true, module: "django.contrib.auth" },
    });
    kitchen.connect(loggedIn, "greet");
    expect(buildGraph(kitchen.trace).receivers).toHaveLength(2);
  });

  it("knows which senders only their apps tell apart", () => {
    const kitchen = new TraceBuilder();
    for (const label of ["shop.Item", "stock.Item", "stock.Shelf"])
      kitchen.model(modelFixture(label));
    const namesakes = buildGraph(kitchen.trace).senders.map(({ isNamesake }) => isNamesake);
    expect(namesakes).toEqual([true, true, false]);
  });

  it("keeps the ids when the same files run again with other numbers", () => {
    const again = new TraceBuilder();
    again.signal("unrelated");
    const signal = again.signal("toast_ready");
    again.connect(signal, "butter");
    again.connect(signal, "butter", { uid: "twice" });
    expect(ids(buildGraph(again.trace).receivers)).toEqual([
      "receiver kitchen.signals.butter signal kitchen.signals.toast_ready any sender",
      "receiver kitchen.signals.butter signal kitchen.signals.toast_ready any sender #2",
    ]);
  });
});
