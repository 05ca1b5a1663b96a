import { describe, expect, test } from "vitest";
import type { Receiver } from "../testing/scripted-cast.ts";
import { ScriptedKitchen } from "../testing/scripted-kitchen.ts";
import type { ScriptedSignal } from "../testing/scripted-signal.ts";

function setUp(useCaching = false) {
  const kitchen = new ScriptedKitchen();
  const signal = kitchen.signal("toast_ready", useCaching);
  const receiver = (name: string, isAsync = false): Receiver =>
    kitchen.receiver(name, () => name, { isAsync });
  return {
    kitchen,
    signal,
    receiver,
    butter: receiver("butter"),
    serve: receiver("serve"),
    toaster: kitchen.sender("Toaster"),
    oven: kitchen.sender("Oven"),
  };
}

function called(signal: ScriptedSignal, ...sender: Parameters<ScriptedSignal["send"]>): unknown[] {
  return [...signal.send(...sender).values];
}

describe("connect", () => {
  test("keeps the order of connection; a sender of one's own gives no priority", () => {
    const { signal, butter, serve, receiver, toaster } = setUp();
    signal.connect(butter);
    signal.connect(serve, { sender: toaster });
    signal.connect(receiver("eat"));
    expect(called(signal, toaster)).toEqual(["butter", "serve", "eat"]);
  });

  test("again does nothing: the first stays", () => {
    const { kitchen, signal, butter, toaster } = setUp();
    expect(signal.connect(butter)).toBe(true);
    expect(signal.connect(butter)).toBe(false);
    expect(called(signal, toaster)).toEqual(["butter"]);
    const ignored = kitchen.kitchen.recorder.drain().find((e) => e.type === "receiver.ignored");
    expect(ignored).toMatchObject({ existing: 1, receiver: butter.info, uid: null });
  });

  test("with another sender is another connection; a send that matches both calls twice", () => {
    const { signal, butter, toaster, oven } = setUp();
    signal.connect(butter);
    signal.connect(butter, { sender: toaster });
    expect(called(signal, toaster)).toEqual(["butter", "butter"]);
    expect(called(signal, oven)).toEqual(["butter"]);
  });

  test("an equal dispatch_uid is the same connection, whoever the receiver is", () => {
    const { signal, butter, serve, toaster } = setUp();
    expect(signal.connect(butter, { uid: "once" })).toBe(true);
    expect(signal.connect(serve, { uid: "once" })).toBe(false);
    expect(signal.connect(serve, { uid: "once", sender: toaster })).toBe(true);
    expect(called(signal, toaster)).toEqual(["butter", "serve"]);
  });

  test("after disconnect goes to the end", () => {
    const { signal, butter, serve } = setUp();
    signal.connect(butter);
    signal.connect(serve);
    signal.disconnect(butter);
    signal.connect(butter);
    expect(called(signal, null)).toEqual(["serve", "butter"]);
  });
});

describe("disconnect", () => {
  test("tells whether it found the connection", () => {
    const { signal, butter, serve } = setUp();
    signal.connect(butter);
    expect(signal.disconnect(butter)).toBe(true);
    expect(signal.disconnect(butter)).toBe(false);
    expect(signal.disconnect(serve)).toBe(false);
  });

  test("needs the sender of the connection", () => {
    const { signal, butter, toaster, oven } = setUp();
    signal.connect(butter, { sender: toaster });
    expect(signal.disconnect(butter)).toBe(false);
    expect(signal.disconnect(butter, { sender: oven })).toBe(false);
    expect(signal.disconnect(butter, { sender: toaster })).toBe(true);
  });

  test("needs the uid and nothing but the uid", () => {
    const { kitchen, signal, butter, serve } = setUp();
    signal.connect(butter, { uid: "once" });
    expect(signal.disconnect(butter)).toBe(false);
    expect(signal.disconnect(serve, { uid: "once" })).toBe(true);
    const told = kitchen.kitchen.recorder.drain().map((event) => event.type);
    expect(told.slice(-2)).toEqual(["receiver.missed", "receiver.disconnected"]);
  });
});

describe("who is served", () => {
  test("matching is identity: any sender, or this one", () => {
    const { signal, butter, serve, toaster, oven } = setUp();
    signal.connect(butter, { sender: oven });
    signal.connect(serve);
    expect(called(signal, toaster)).toEqual(["serve"]);
    expect(called(signal, null)).toEqual(["serve"]);
    expect(signal.hasListeners(oven)).toBe(true);
  });

  test("synchronous receivers come before asynchronous ones, each in order", () => {
    const { signal, butter, serve, receiver } = setUp();
    signal.connect(receiver("slow", true));
    signal.connect(butter);
    signal.connect(receiver("slower", true));
    signal.connect(serve);
    expect(called(signal, null)).toEqual(["butter", "serve", "slow", "slower"]);
  });

  test("without connections nobody listens", () => {
    const { signal, butter, toaster } = setUp();
    expect(signal.hasListeners()).toBe(false);
    expect(signal.signal.isEmpty).toBe(true);
    signal.connect(butter, { sender: toaster });
    expect(signal.hasListeners()).toBe(false);
    expect(signal.hasListeners(toaster)).toBe(true);
  });

  test("the answer is remembered until a connection changes", () => {
    const { signal, butter, serve, toaster } = setUp();
    signal.connect(butter);
    const rows = signal.signal.serve(toaster.key);
    expect(signal.signal.serve(toaster.key)).toBe(rows);
    signal.connect(serve);
    expect(signal.signal.serve(toaster.key)).not.toBe(rows);
  });
});

describe("death", () => {
  test.each([false, true])("a weak receiver that died is not called (caching: %s)", (caching) => {
    const { kitchen, signal, butter, serve } = setUp(caching);
    signal.connect(butter, { weak: true });
    signal.connect(serve, { weak: true });
    expect(called(signal, null)).toEqual(["butter", "serve"]);
    kitchen.kill(butter);
    expect(called(signal, null)).toEqual(["serve"]);
  });

  test("a strongly held receiver does not die", () => {
    const { kitchen, signal, butter } = setUp();
    signal.connect(butter);
    kitchen.kill(butter);
    expect(called(signal, null)).toEqual(["butter"]);
  });

  test("a sender that dies takes its connections with it", () => {
    const { kitchen, signal, butter, serve, toaster } = setUp();
    signal.connect(butter, { sender: toaster });
    signal.connect(serve);
    kitchen.kill(toaster);
    expect(signal.hasListeners(toaster)).toBe(true);
    expect(signal.signal.rows.map((row) => row.receiverInfo.name)).toEqual(["serve"]);
  });

  test("a dead row stays until somebody looks, and its key is free then", () => {
    const { kitchen, signal, butter, serve } = setUp();
    signal.connect(butter, { uid: "once", weak: true });
    kitchen.kill(butter);
    expect(signal.signal.rows).toHaveLength(1);
    expect(signal.connect(serve, { uid: "once" })).toBe(true);
    expect(called(signal, null)).toEqual(["serve"]);
  });

  test("is told once, and the next send names who was collected", () => {
    const { kitchen, signal, butter, serve, toaster } = setUp();
    signal.connect(butter, { weak: true });
    signal.connect(serve, { sender: toaster });
    kitchen.kill(butter);
    kitchen.kill(toaster);
    signal.send(null);
    signal.send(null);
    const events = kitchen.kitchen.recorder.drain();
    expect(events.flatMap((e) => (e.type === "receiver.died" ? [e.what] : []))).toEqual([
      "receiver",
      "sender",
    ]);
    expect(events.flatMap((e) => (e.type === "send.started" ? [e.skipped] : []))).toEqual([
      [
        { registration: 1, reason: "receiver collected" },
        { registration: 2, reason: "sender collected" },
      ],
      [],
    ]);
  });

  test("after disconnect is nobody's business", () => {
    const { kitchen, signal, butter } = setUp();
    signal.connect(butter, { weak: true });
    signal.disconnect(butter);
    kitchen.kill(butter);
    const told = kitchen.kitchen.recorder.drain().map((event) => event.type);
    expect(told).not.toContain("receiver.died");
  });
});

describe("replacing the connections (`signal.receivers = …`)", () => {
  test("silences, and restores", () => {
    const { kitchen, signal, butter, serve, toaster } = setUp();
    signal.connect(butter);
    signal.connect(serve);
    const saved = signal.signal.rows;
    signal.signal.replaceRows([], { parent: null, place: null });
    expect(called(signal, toaster)).toEqual([]);
    signal.signal.replaceRows(saved, { parent: null, place: null });
    expect(called(signal, toaster)).toEqual(["butter", "serve"]);
    const told = kitchen.kitchen.recorder.drain().flatMap((event) => {
      const about = event.type === "receiver.disconnected" || event.type === "receiver.connected";
      return about ? [`${event.registration} ${event.type}`] : [];
    });
    expect(told).toEqual([
      "1 receiver.connected",
      "2 receiver.connected",
      "1 receiver.disconnected",
      "2 receiver.disconnected",
      "1 receiver.connected",
      "2 receiver.connected",
    ]);
  });

  test.each([
    [true, ["butter", "serve"]],
    [false, ["serve"]],
  ])(
    "a sender that was served keeps its receivers if the signal caches (%s)",
    (caching, expected) => {
      const { signal, butter, serve, toaster } = setUp(caching);
      signal.connect(butter);
      signal.connect(serve);
      signal.send(toaster);
      signal.signal.replaceRows(signal.signal.rows.slice(1), { parent: null, place: null });
      expect(called(signal, toaster)).toEqual(expected);
      signal.signal.forget();
      expect(called(signal, toaster)).toEqual(["serve"]);
    },
  );
});
