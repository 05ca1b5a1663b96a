import { describe, expect, test } from "vitest";
import { spanId } from "../ids.ts";
import { NONE } from "../testing/previews.ts";
import { openByHand, setUpSend as setUp, story } from "../testing/send-set-up.ts";

describe("asynchronous receivers", () => {
  test("start together after the synchronous ones", () => {
    const { kitchen, signal, events } = setUp();
    signal.connect(kitchen.receiver("slow", () => "slow", { isAsync: true }));
    signal.connect(kitchen.receiver("fast", () => "fast"));
    signal.connect(kitchen.receiver("slower", () => "slower", { isAsync: true }));
    expect([...signal.send(null).values]).toEqual(["fast", "slow", "slower"]);
    const told = events();
    expect(story(told)).toEqual([
      "send.started 1",
      "call.started 2",
      "call.returned 2",
      "gather.started 1",
      "call.started 3",
      "call.returned 3",
      "call.started 4",
      "call.returned 4",
      "gather.finished 1",
      "send.finished 1",
    ]);
    expect(told.find((event) => event.type === "gather.started")).toMatchObject({ calls: [3, 4] });
  });

  test("may take turns and end in any order", () => {
    const { kitchen, signal, events } = setUp();
    for (const name of ["slow", "fast"]) {
      signal.connect(kitchen.receiver(name, () => name, { isAsync: true }));
    }
    const open = openByHand(kitchen, signal);
    const step = open.steps.next().value;
    if (step?.type !== "gather") throw new Error("a gather was due");
    const [slow, fast] = step.calls.map((call) => call.span);
    const ending = { type: "returned", value: NONE, changes: [] } as const;
    if (slow === undefined || fast === undefined) throw new Error("two calls were due");
    open.steps.next({ type: "began", call: slow });
    open.steps.next({ type: "began", call: fast });
    open.steps.next({ type: "ended", call: fast, ending });
    open.steps.next({ type: "ended", call: slow, ending });
    expect(open.steps.next({ type: "over" }).done).toBe(true);
    expect(story(events()).slice(2, -2)).toEqual([
      "call.started 2",
      "call.started 3",
      "call.returned 3",
      "call.returned 2",
    ]);
  });

  test("one failure goes through the send; who had not begun never does", () => {
    const { kitchen, signal, events } = setUp();
    const fail = (): never => {
      throw new Error("burnt");
    };
    signal.connect(kitchen.receiver("burn", fail, { isAsync: true }));
    signal.connect(kitchen.receiver("late", () => 1, { isAsync: true }));
    expect(() => signal.send(null)).toThrow("burnt");
    expect(story(events())).toEqual([
      "send.started 1",
      "gather.started 1",
      "call.started 2",
      "call.raised 2",
      "gather.finished 1",
      "send.aborted 1",
    ]);
  });

  test("that the host cannot run at all never start", () => {
    const { kitchen, signal, events } = setUp();
    signal.connect(kitchen.receiver("slow", () => 1, { isAsync: true }));
    const { steps } = openByHand(kitchen, signal);
    steps.next();
    const error = { type: "RuntimeError", message: "loop", trail: [], traceback: "" };
    expect(steps.next({ type: "failed", error }).done).toBe(true);
    expect(story(events())).toEqual(["send.started 1", "send.aborted 1"]);
  });
});

describe("a host that breaks the conversation is told so", () => {
  const failed = {
    type: "failed",
    error: { type: "AttributeError", message: "no name", trail: [], traceback: "" },
  } as const;

  function begun(isAsync: boolean) {
    const { kitchen, signal, events } = setUp();
    signal.connect(kitchen.receiver("butter", () => 1, { isAsync }));
    const open = openByHand(kitchen, signal);
    open.steps.next();
    return { ...open, events };
  }

  test("an outcome that does not fit a call", () => {
    expect(() => begun(false).steps.next({ type: "over" })).toThrow('hear "over"');
  });

  test("a call that is not part of the gather", () => {
    expect(() => begun(true).steps.next({ type: "began", call: spanId(99) })).toThrow('"began"');
  });

  test("an outcome that does not fit a gather", () => {
    const ending = { type: "returned", value: NONE, changes: [] } as const;
    expect(() => begun(true).steps.next(ending)).toThrow('"returned"');
  });

  test("but it may fail to log: that error goes through the robust send", () => {
    const { steps, events } = begun(false);
    const raised = { type: "raised", error: failed.error, caught: true, changes: [] } as const;
    expect(steps.next(raised).value).toMatchObject({ type: "log" });
    expect(steps.next(failed).done).toBe(true);
    expect(events().at(-1)).toMatchObject({ type: "send.aborted", error: failed.error });
  });
});
