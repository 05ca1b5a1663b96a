import { describe, expect, test } from "vitest";
import { Uncatchable } from "../testing/scripted-cast.ts";
import { setUpSend as setUp, story } from "../testing/send-set-up.ts";

test("a send without receivers starts and finishes", () => {
  const { signal, toaster, events } = setUp();
  expect(signal.send(toaster)).toHaveLength(0);
  expect(story(events())).toEqual(["send.started 1", "send.finished 1"]);
});

test("each receiver is called in turn; the responses keep the order", () => {
  const { kitchen, signal, toaster, events } = setUp();
  const butter = kitchen.receiver("butter", ({ named }) => named.slices);
  signal.connect(butter);
  signal.connect(kitchen.receiver("serve", () => "served"));
  expect([...signal.send(toaster, { slices: 2 })].map(([r, v]) => [r.info.name, v])).toEqual([
    ["butter", 2],
    ["serve", "served"],
  ]);
  const told = events();
  expect(story(told)).toEqual([
    "send.started 1",
    "call.started 2",
    "call.returned 2",
    "call.started 3",
    "call.returned 3",
    "send.finished 1",
  ]);
  expect(told.find((event) => event.type === "send.started")).toMatchObject({
    sender: toaster.info,
    mode: "send",
    receivers: [1, 2],
    skipped: [],
    arguments: [{ name: "slices", value: { text: "2" } }],
    parent: null,
  });
  expect(told.find((event) => event.type === "call.returned")).toMatchObject({
    value: { text: "2" },
    changes: [],
    parent: 1,
  });
});

test("the trace names who is passed over, and why", () => {
  const { kitchen, signal, toaster, events } = setUp();
  signal.connect(
    kitchen.receiver("bake", () => 0),
    { sender: kitchen.sender("Oven") },
  );
  signal.send(toaster);
  expect(events().find((event) => event.type === "send.started")).toMatchObject({
    receivers: [],
    skipped: [{ registration: 1, reason: "other sender" }],
  });
});

describe("an error in a receiver", () => {
  function burnt() {
    const kit = setUp();
    kit.signal.connect(
      kit.kitchen.receiver("burn", () => {
        throw new Error("burnt");
      }),
    );
    kit.signal.connect(kit.kitchen.receiver("serve", () => "served"));
    return kit;
  }

  test("goes through send; later receivers are not called", () => {
    const { signal, toaster, events } = burnt();
    expect(() => signal.send(toaster)).toThrow("burnt");
    const told = events();
    expect(story(told)).toEqual([
      "send.started 1",
      "call.started 2",
      "call.raised 2",
      "send.aborted 1",
    ]);
    expect(told.at(-1)).toMatchObject({ error: { type: "Error", message: "burnt" } });
    expect(told.at(-2)).toMatchObject({ caught: false });
  });

  test("becomes a response of send_robust, which goes on", () => {
    const { signal, toaster, events } = burnt();
    expect([...signal.sendRobust(toaster).values]).toEqual([new Error("burnt"), "served"]);
    const told = events();
    expect(told.find((event) => event.type === "call.raised")).toMatchObject({ caught: true });
    expect(told.at(-1)?.type).toBe("send.finished");
  });

  test("that a host does not catch goes through send_robust too", () => {
    const { kitchen, signal, toaster, events } = setUp();
    signal.connect(
      kitchen.receiver("interrupt", () => {
        throw new Uncatchable("stop");
      }),
    );
    expect(() => signal.sendRobust(toaster)).toThrow("stop");
    expect(events().at(-1)?.type).toBe("send.aborted");
  });

  test("of a synchronous receiver keeps the asynchronous ones from starting", () => {
    const { kitchen, signal, toaster, events } = burnt();
    signal.connect(kitchen.receiver("slow", () => 1, { isAsync: true }));
    expect(() => signal.send(toaster)).toThrow("burnt");
    expect(events().map((event) => event.type)).not.toContain("gather.started");
  });
});

describe("changes during a send", () => {
  test("a receiver connected now is called by the next send", () => {
    const { kitchen, signal } = setUp();
    const late = kitchen.receiver("late", () => "late");
    signal.connect(kitchen.receiver("first", () => void signal.connect(late)));
    expect(signal.send(null)).toHaveLength(1);
    expect(signal.send(null)).toHaveLength(2);
  });

  test("a receiver disconnected now is still called this time", () => {
    const { kitchen, signal } = setUp();
    const last = kitchen.receiver("last", () => "last");
    signal.connect(kitchen.receiver("first", () => void signal.disconnect(last)));
    signal.connect(last);
    expect(signal.send(null)).toHaveLength(2);
    expect(signal.send(null)).toHaveLength(1);
  });

  test("a receiver that dies now is still called this time", () => {
    const { kitchen, signal } = setUp();
    const weak = kitchen.receiver("weak", () => "weak");
    signal.connect(kitchen.receiver("first", () => kitchen.kill(weak)));
    signal.connect(weak, { weak: true });
    expect(signal.send(null)).toHaveLength(2);
    expect(signal.send(null)).toHaveLength(1);
  });
});

describe("nested sends", () => {
  test("are depth first and know the call that caused them", () => {
    const { kitchen, signal, events } = setUp();
    const inner = kitchen.signal("crumbs");
    inner.connect(kitchen.receiver("sweep", () => "clean"));
    signal.connect(kitchen.receiver("drop", () => inner.send(null).length));
    signal.connect(kitchen.receiver("serve", () => "served"));
    signal.send(null);
    const told = events().filter((event) => event.type === "send.started");
    expect(told.map((event) => [event.span, event.parent])).toEqual([
      [1, null],
      [3, 2],
    ]);
  });

  test("that never end are refused at a limit, and the trace until then is kept", () => {
    const { kitchen, signal, events } = setUp();
    signal.connect(kitchen.receiver("again", () => signal.send(null)));
    expect(() => signal.send(null)).toThrow("maximum recursion depth exceeded");
    const told = events();
    expect(told.filter((event) => event.type === "send.started")).toHaveLength(5);
    expect(told.filter((event) => event.type === "send.aborted")).toHaveLength(5);
    expect(told.find((event) => event.type === "limit.reached")).toMatchObject({
      limit: "MAX_NESTING",
      sentence: "Too deep.",
    });
  });
});

describe("with recording off", () => {
  test("the same receivers are called, and nothing is kept", () => {
    const { kitchen, signal, toaster, events } = setUp();
    signal.connect(kitchen.receiver("butter", () => "butter"));
    events();
    kitchen.kitchen.recorder.on = false;
    expect([...signal.send(toaster).values]).toEqual(["butter"]);
    expect([...signal.sendRobust(toaster).values]).toEqual(["butter"]);
    expect(events()).toEqual([]);
  });
});
