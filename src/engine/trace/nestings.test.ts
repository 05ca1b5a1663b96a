import { describe, expect, it } from "vitest";
import type { SignalId } from "../ids.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileSavedTrace } from "../testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "../testing/topology-fixtures.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import { createCast } from "./cast.ts";
import type { ModelInfo, Trace, TraceEventType } from "./events.ts";
import { nestingsOf } from "./nestings.ts";
import { replay } from "./replay.ts";

const TOO_DEEP = errorPreview("RecursionError", "maximum recursion depth exceeded");
const LINE = { file: "kitchen/signals.py", line: 8 };

/** Nestings just after the last event of a type, or at the end. */
function nestingsAt(trace: Trace, type?: TraceEventType, count?: number) {
  const matching = trace.filter((event) => event.type === type);
  const event = matching[(count ?? matching.length) - 1];
  return nestingsOf(replay(trace, event?.seq), createCast(trace));
}

/** `receiver` of `signal` saves the model again, until it is `depth` deep; then it raises, or not. */
function recursion(depth: number, raises: boolean): Trace {
  const kitchen = new TraceBuilder();
  const model = kitchen.model(modelFixture("kitchen.Profile"));
  const signal = kitchen.signal("post_save", { builtin: true });
  kitchen.connect(signal, "count_saves");
  const save = (left: number) =>
    kitchen.operation("save", model, () => sendInTurn(kitchen, signal, model, left), {
      title: "Profile.save()",
      place: LINE,
    });
  function sendInTurn(builder: TraceBuilder, sent: SignalId, of: ModelInfo, left: number) {
    const during = () => {
      if (left > 1) save(left - 1);
      else if (raises) builder.raise(TOO_DEEP);
    };
    builder.send(sent, senderOf(of), { calls: { count_saves: { during } } });
  }
  kitchen.attempt(() => save(depth));
  return kitchen.trace;
}

describe("nestings", () => {
  it("name who popped a toaster in its own turn, how deep, and what it did on which line", () => {
    const trace = profileSavedTrace();
    expect(nestingsAt(trace, "call.started", 2)).toEqual([]);
    expect(nestingsAt(trace, "call.started", 3)).toMatchObject([
      {
        sender: "model:kitchen.Receipt",
        depth: 2,
        again: false,
        burnt: false,
        place: { file: "kitchen/signals.py", line: 15 },
      },
    ]);
    expect(nestingsAt(trace)).toEqual([]);
  });

  it("fold a receiver that calls itself into one, with its depth", () => {
    expect(nestingsAt(recursion(5, true), "call.started")).toEqual([
      {
        ...{ registration: 1, sender: "model:kitchen.Profile", depth: 5 },
        ...{ again: true, burnt: false, title: "Profile.save()", place: LINE },
      },
    ]);
  });

  it("say of a send without an operation that there was none", () => {
    const kitchen = new TraceBuilder();
    const sender = senderOf(kitchen.model(modelFixture("kitchen.Profile")));
    const [outer, inner] = [kitchen.signal("outer"), kitchen.signal("inner")];
    kitchen.connect(outer, "passes_on");
    kitchen.send(outer, sender, {
      calls: { passes_on: { during: () => kitchen.send(inner, sender, { place: LINE }) } },
    });
    expect(nestingsAt(kitchen.trace, "send.started")).toMatchObject([
      { title: null, place: LINE, again: false },
    ]);
  });

  it("stay as burnt when the recursion ended in an exception, until something else happens", () => {
    const trace = recursion(5, true);
    expect(nestingsAt(trace)).toMatchObject([{ depth: 5, again: true, burnt: true }]);
    expect(nestingsAt(recursion(5, false))).toEqual([]);
    expect(nestingsAt(recursion(2, true))).toEqual([]);
  });

  it("are the same when asked again, and none when the cast knows of no end", () => {
    const trace = recursion(5, true);
    const [snapshot, cast] = [replay(trace), createCast(trace)];
    expect(nestingsOf(snapshot, cast)).toEqual(nestingsOf(snapshot, cast));
    expect(nestingsOf(replay(trace), createCast([]))).toEqual([]);
  });
});
