import { describe, expect, it } from "vitest";
import { profileKitchen, profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { createCast } from "#engine/trace/cast.ts";
import { replay } from "#engine/trace/replay.ts";
import type { CallNow, Snapshot } from "#engine/trace/snapshot.ts";
import { createSpans } from "#engine/trace/spans.ts";
import type { Selection } from "#stores/selection-store.ts";
import { argumentsOf, badgesOf, instanceOf, tookText, turnOf } from "./call-facts.ts";
import { originOf } from "./origin.ts";
import { serviceOf } from "./service.ts";
import { chooseSubject, type Subject } from "./subject.ts";

const trace = profileSavedTrace();
const spans = createSpans(trace, createCast(trace));
const { printReceipt, welcomeUser, postSave, profile } = profileKitchen();

function kitchenAt(seq: number): Snapshot {
  return replay(trace, seq);
}
function callNamed(name: string) {
  const node = spans.items.find((item) => item.type === "span" && item.title === name);
  if (node?.type !== "span") throw new Error(`no span ${name}`);
  return node;
}
function subjectOf(selection: Selection | null, snapshot: Snapshot): string {
  return told(chooseSubject(selection, snapshot, spans), snapshot);
}
function told(subject: Subject, snapshot: Snapshot): string {
  switch (subject.type) {
    case "call":
      return `${snapshot.registrations.get(subject.call.registration)?.receiver.name}, ${turnOf(subject.call)}`;
    case "span":
    case "later":
      return `${subject.type} ${subject.node.title}`;
    case "signal":
      return `signal ${subject.signal.name}`;
    case "sender":
      return `sender ${subject.sender.sender.label}`;
    case "receiver":
      return `receiver ${subject.registration.receiver.name}`;
    default:
      return subject.type;
  }
}

describe("chooseSubject", () => {
  const inner = callNamed("Receipt.save()");
  it("follows the innermost call while one runs, then the one that ended last", () => {
    const outer = callNamed("print_receipt");
    expect(
      [0, outer.start, inner.start, outer.end ?? 0].map((seq) => subjectOf(null, kitchenAt(seq))),
    ).toEqual([
      "nothing",
      "print_receipt, receiver 2 of 3 · running",
      "print_receipt, receiver 2 of 3 · running",
      "print_receipt, receiver 2 of 3 · returned",
    ]);
  });
  it("shows a send that calls nobody at its own step", () => {
    const [unheard, heard] = [true, false].map((isUnheard) =>
      trace.find(
        (event) => event.type === "send.started" && (event.receivers.length === 0) === isUnheard,
      ),
    );
    expect(subjectOf(null, kitchenAt(unheard?.seq ?? 0))).toBe("send");
    expect(subjectOf(null, kitchenAt(heard?.seq ?? 0))).toBe("nothing");
  });
  it("shows a selected span, and says so when it comes later", () => {
    const selection: Selection = { type: "span", span: inner.span };
    expect(subjectOf(selection, kitchenAt(inner.start))).toBe("span Receipt.save()");
    expect(subjectOf(selection, kitchenAt(inner.start - 1))).toBe("later Receipt.save()");
  });
  it("shows the newest call of a receiver, or the receiver itself before its first one", () => {
    const end = kitchenAt(trace.length);
    expect(subjectOf({ type: "receiver", registration: printReceipt }, end)).toBe(
      "print_receipt, receiver 2 of 3 · returned",
    );
    expect(subjectOf({ type: "receiver", registration: welcomeUser }, end)).toBe(
      "receiver welcome_user",
    );
  });
  it("shows signals and senders", () => {
    const end = kitchenAt(trace.length);
    expect(subjectOf({ type: "signal", signal: postSave }, end)).toBe("signal post_save");
    expect(subjectOf({ type: "sender", sender: profile.key }, end)).toBe("sender kitchen.Profile");
  });
});

describe("argumentsOf", () => {
  it("begins with the sender as Python prints it", () => {
    const snapshot = kitchenAt(trace.length);
    const call: CallNow | undefined = [...snapshot.calls.values()][0];
    const names = call?.sent ? argumentsOf(call.sent, snapshot) : [];
    expect(names.map((each) => each.name)).toEqual([
      "sender",
      "instance",
      "created",
      "update_fields",
      "raw",
      "using",
    ]);
    expect(names[0]?.value.text).toBe("<class 'kitchen.models.Profile'>");
  });
});

describe("serviceOf", () => {
  it("tells how each receiver fared, those passed over last", () => {
    const send = callNamed("post_save → 3 receivers");
    const halfWay = kitchenAt(callNamed("print_receipt").start);
    const now = halfWay.sends.get(send.span);
    expect(now ? serviceOf(now, halfWay).map((each) => each.text) : []).toEqual([
      "returned None",
      "running",
      "waits its turn",
      "skipped: other sender",
    ]);
  });
});

describe("badgesOf", () => {
  it("names what is special about a connection", () => {
    const registration = kitchenAt(trace.length).registrations.get(printReceipt);
    const special = registration && { ...registration, weak: false, uid: "once" };
    expect(special ? badgesOf(special).map((badge) => badge.text) : []).toEqual([
      "weak=False",
      "dispatch_uid once",
    ]);
  });
});

it("tells how long a call really took once it is over", () => {
  expect(tookText({ at: 1 }, { at: 1.44 })).toBe(" · 0.4 ms");
  expect(tookText({ at: 1 }, null)).toBe("");
});

describe("a call", () => {
  const [call] = kitchenAt(trace.length).calls.values();
  it("tells its instance", () => {
    expect(call && instanceOf(call)?.text).toBe("<Profile: Ada>");
    expect(call && instanceOf({ ...call, sent: null })).toBeNull();
  });
  it("leads back to the line of the file, or to the line of the session", () => {
    const cast = createCast(trace);
    const inner = callNamed("stamp").started;
    expect(originOf(inner, cast)).toEqual({ type: "place", place: { file: "main.py", line: 4 } });
    const { kitchen } = profileKitchen();
    kitchen.line(1, "ada.save()", () =>
      kitchen.add({ type: "callback.queued", callback: 1, name: "x" }),
    );
    const queued = kitchen.trace.at(-2);
    expect(queued && originOf(queued, createCast(kitchen.trace))).toEqual({
      type: "line",
      text: "ada.save()",
    });
    const first = trace[0];
    expect(first && originOf(first, cast)).toBeNull();
  });
});
