import { describe, expect, it } from "vitest";
import { senderKey } from "../ids.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace, saveProfile } from "../testing/profile-saved-trace.ts";
import { senderOf } from "../testing/topology-fixtures.ts";
import { Raised, TraceBuilder } from "../testing/trace-builder.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { createSteps } from "./steps.ts";

/** "kind: types of its events" of each step. */
function stepLog(trace: Trace): string[] {
  const steps = createSteps(trace);
  return Array.from({ length: steps.count }, (_, index) => {
    const step = steps.stepAt(index + 1);
    return `${step?.kind}: ${trace
      .slice(step?.start, step?.end)
      .map((event) => event.type)
      .join(" ")}`;
  });
}

/** The log of what `act` does, without the steps that set the kitchen up. */
function logOf(act: (cast: ReturnType<typeof profileKitchen>) => void): string[] {
  const cast = profileKitchen();
  const before = stepLog(cast.kitchen.trace).length;
  act(cast);
  return stepLog(cast.kitchen.trace).slice(before);
}

const burnt = errorPreview("ValueError", "burnt");

describe("steps", () => {
  it("stops where something new can be seen and takes the quiet events along", () => {
    expect(stepLog(profileSavedTrace())).toEqual([
      "topology: receiver.connected",
      "topology: receiver.connected",
      "topology: receiver.connected",
      "topology: receiver.connected app.loaded phase.started",
      "operation: operation.started",
      "send: send.started send.finished",
      "row: row.inserted",
      "send: send.started",
      "call: call.started output.written",
      "return: call.returned",
      "call: call.started",
      "operation: operation.started",
      "send: send.started send.finished",
      "row: row.inserted",
      "send: send.started",
      "call: call.started",
      "return: call.returned send.finished operation.finished",
      "return: call.returned",
      "call: call.started",
      "return: call.returned send.finished operation.finished",
    ]);
  });

  it("puts everything before the first stop into the prelude", () => {
    const trace = profileSavedTrace();
    const steps = createSteps(trace);
    expect(steps.stepAt(0)).toBeNull();
    expect(trace.slice(0, steps.lengthAt(0)).map((event) => event.type)).toEqual([
      "phase.started",
      "signal.created",
      "signal.created",
      "model.declared",
      "model.declared",
      "model.declared",
      "module.imported",
    ]);
  });

  it("finds for each event the first position that contains it", () => {
    const trace = profileSavedTrace();
    const steps = createSteps(trace);
    for (const { seq } of trace) {
      const position = steps.positionOf(seq);
      expect(steps.lengthAt(position)).toBeGreaterThanOrEqual(seq);
      if (position > 0) expect(steps.lengthAt(position - 1)).toBeLessThan(seq);
    }
    expect(steps.lengthAt(steps.count)).toBe(trace.length);
  });

  it("gives the same steps when the trace arrives piece by piece", () => {
    const trace = profileSavedTrace();
    const events: TraceEvent[] = [];
    const steps = createSteps(events);
    for (const event of trace) {
      events.push(event);
      steps.update();
    }
    const whole = createSteps(trace);
    const all = (each: typeof steps) =>
      Array.from({ length: each.count }, (_, index) => each.stepAt(index + 1));
    expect(all(steps)).toEqual(all(whole));
  });

  it("starts asynchronous receivers in one step", () => {
    const log = logOf(({ kitchen }) => {
      const ready = kitchen.signal("toast_ready");
      kitchen.connect(ready, "index", { receiver: { isAsync: true } });
      kitchen.connect(ready, "notify", { receiver: { isAsync: true } });
      kitchen.send(ready, {
        key: senderKey("Toaster"),
        label: "main.Toaster",
        name: "Toaster",
        kind: "class",
      });
    });
    expect(log.slice(3)).toEqual([
      "send: send.started",
      "call: gather.started call.started call.started",
      "return: call.returned",
      "return: call.returned gather.finished send.finished",
    ]);
  });

  it("joins a line of the session with the operation it starts", () => {
    const log = logOf((cast) => cast.kitchen.line(1, "ada.save()", () => saveProfile(cast)));
    expect(log[0]).toBe("line: line.started operation.started");
    expect(logOf(({ kitchen }) => kitchen.line(1, "x = 1"))).toEqual([
      "line: line.started line.finished",
    ]);
  });

  it("joins an operation with the one it is made of, but not with a later one", () => {
    const log = logOf((cast) => {
      const { kitchen, profile } = cast;
      kitchen.line(1, "create()", () =>
        kitchen.operation("create", profile, () => {
          saveProfile(cast);
          kitchen.operation("update", profile, () => {});
        }),
      );
    });
    expect(log[0]).toBe("line: line.started operation.started operation.started");
    expect(log.at(-1)).toBe(
      "operation: operation.started operation.finished operation.finished line.finished",
    );
  });

  it("stops at an aborted send only when receivers were not reached", () => {
    const sendOf = (name: string) =>
      logOf(({ kitchen, profile, postSave }) =>
        kitchen.attempt(() =>
          kitchen.send(postSave, senderOf(profile), { calls: { [name]: { error: burnt } } }),
        ),
      );
    expect(sendOf("print_receipt").at(-1)).toBe("abort: send.aborted");
    expect(sendOf("stamp").at(-1)).toBe("raise: call.raised send.aborted");
  });

  it("tells an error once on its way out, and again where it ends", () => {
    const log = logOf((cast) => {
      const { kitchen, profile, postSave } = cast;
      kitchen.line(1, "ada.save()", () =>
        kitchen.operation("save", profile, () => {
          kitchen.send(postSave, senderOf(profile), {
            calls: { profile_updated: { error: burnt } },
          });
        }),
      );
      kitchen.add({ type: "error.raised", phase: "session", error: burnt });
    });
    expect(log.slice(-4)).toEqual([
      "raise: call.raised",
      "abort: send.aborted operation.finished",
      "error: line.finished",
      "error: error.raised",
    ]);
  });

  it("stops at an operation that fails before any receiver", () => {
    const log = logOf(({ kitchen, profile }) => {
      kitchen.attempt(() =>
        kitchen.operation("save", profile, () => {
          throw new Raised(burnt);
        }),
      );
    });
    expect(log).toEqual(["operation: operation.started", "error: operation.finished"]);
  });

  it("passes over built-in signals that fire all the time, unless somebody hears them", () => {
    const log = logOf(({ kitchen, profile }) => {
      const postInit = kitchen.signal("post_init", { builtin: true });
      kitchen.send(postInit, senderOf(profile));
      kitchen.connect(postInit, "unpack");
      kitchen.send(postInit, senderOf(profile));
    });
    expect(log).toEqual([
      "topology: receiver.connected",
      "send: send.started",
      "call: call.started",
      "return: call.returned send.finished",
    ]);
  });

  it("stops where a callback fails, unless the failure was seen before", () => {
    const log = logOf(({ kitchen }) => {
      for (const callback of [1, 2]) {
        kitchen.add({ type: "callback.queued", callback, name: "send_mail" });
      }
      kitchen.attempt(() =>
        kitchen.callback(1, "send_mail", () => {
          throw new Raised(burnt);
        }),
      );
    });
    expect(log.map((line) => line.split(":")[0])).toEqual([
      "callback",
      "callback",
      "callback",
      "error",
    ]);
  });

  it("stops at trays, callbacks and what becomes of connections", () => {
    const log = logOf(({ kitchen, postSave, stamp, printReceipt }) => {
      kitchen.atomic(() =>
        kitchen.add({ type: "callback.queued", callback: 1, name: "send_mail" }),
      );
      kitchen.callback(1, "send_mail");
      kitchen.atomic(
        () => kitchen.add({ type: "callback.queued", callback: 2, name: "send_mail" }),
        { fails: true },
      );
      kitchen.add({ type: "callback.dropped", callback: 2 });
      kitchen.disconnect(stamp);
      kitchen.collect(printReceipt);
      kitchen.add({ type: "receiver.missed", signal: postSave, name: "stamp" });
      kitchen.add({ type: "limit.reached", limit: "time", sentence: "The run took too long" });
    });
    expect(log.map((line) => line.split(":")[0])).toEqual([
      "transaction",
      "callback",
      "transaction",
      "callback",
      "transaction",
      "callback",
      "rollback",
      "topology",
      "topology",
      "topology",
      "limit",
    ]);
  });

  it("passes over a transaction that an operation opens for itself, unless it is rolled back", () => {
    const deleteRow = (fails: boolean) =>
      logOf(({ kitchen, profile }) =>
        kitchen.operation("delete", profile, () =>
          kitchen.atomic(() => kitchen.add({ type: "row.deleted", model: profile.label, pk: 1 }), {
            fails,
          }),
        ),
      );
    expect(deleteRow(false)).toEqual([
      "operation: operation.started transaction.began",
      "row: row.deleted transaction.committed operation.finished",
    ]);
    expect(deleteRow(true).at(-1)).toBe("rollback: transaction.rolledBack operation.finished");
  });

  it("passes over Django's own connections", () => {
    const kitchen = new TraceBuilder();
    const loggedIn = kitchen.signal("user_logged_in", { builtin: true });
    kitchen.connect(loggedIn, "update_last_login", { receiver: { contrib: true } });
    expect(stepLog(kitchen.trace)).toEqual([]);
    expect(createSteps(kitchen.trace).lengthAt(0)).toBe(2);
  });
});
