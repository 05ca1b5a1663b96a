import { describe, expect, it } from "vitest";
import { cutTrace } from "../testing/cut-trace.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace, saveProfile } from "../testing/profile-saved-trace.ts";
import { senderOf } from "../testing/topology-fixtures.ts";
import { createCast } from "./cast.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { createSpans, type SpanItem, type Spans } from "./spans.ts";

function spansOf(trace: Trace): Spans {
  return createSpans(trace, createCast(trace));
}

/** The tree, indented by depth. */
function treeOf(trace: Trace, describeItem = (item: SpanItem) => item.title): string[] {
  return spansOf(trace).items.map((item) => "  ".repeat(item.depth) + describeItem(item));
}

describe("spans", () => {
  it("nests operations, sends, calls and the rows between them", () => {
    expect(treeOf(profileSavedTrace())).toEqual([
      "Profile.save()",
      "  pre_save → nobody",
      "  INSERT Profile 1",
      "  post_save → 3 receivers",
      "    profile_updated",
      "    print_receipt",
      "      Receipt.save()",
      "        pre_save → nobody",
      "        INSERT Receipt 1",
      "        post_save → 1 receiver",
      "          stamp",
      "    stamp",
    ]);
  });

  it("nests what a line, a transaction and a callback do", () => {
    const cast = profileKitchen();
    cast.kitchen.line(1, "act()", () => {
      cast.kitchen.atomic(() => cast.kitchen.atomic(() => {}, { savepoint: true, fails: true }));
      cast.kitchen.callback(1, "send_mail");
    });
    expect(
      treeOf(cast.kitchen.trace, (item) =>
        item.type === "span" ? `${item.title}: ${item.outcome}` : item.title,
      ),
    ).toEqual([
      "act(): done",
      "  atomic: done",
      "    savepoint: rolled back",
      "  on_commit send_mail: done",
    ]);
  });

  it("knows where each span starts and ends, and how long it really took", () => {
    const operation = spansOf(profileSavedTrace()).items[0];
    expect(operation).toMatchObject({
      start: 14,
      end: 36,
      duration: 22,
      parent: null,
      outcome: "done",
    });
  });

  it("lets a span run until its end arrives, then replaces it", () => {
    const trace = profileSavedTrace();
    const events: TraceEvent[] = trace.slice(0, -1);
    const cast = createCast(events);
    const spans = createSpans(events, cast);
    const before = spans.items[0];
    expect(before).toMatchObject({ outcome: "running", end: null, duration: null });
    events.push(...trace.slice(-1));
    cast.update();
    spans.update();
    expect(before).toMatchObject({ outcome: "running" });
    expect(spans.items[0]).toMatchObject({ outcome: "done", end: 36 });
  });

  it("ends whatever runs when the interpreter was removed", () => {
    const cut = cutTrace(profileSavedTrace(), "call.started");
    const seq = cut.length;
    const ends = spansOf(cut).items.map((item) =>
      item.type === "row" ? item.title : `${item.title} ${item.outcome} ${item.end}`,
    );
    expect(ends).toEqual([
      `Profile.save() stopped ${seq}`,
      expect.stringMatching(/^pre_save → nobody done/),
      "INSERT Profile 1",
      `post_save → 3 receivers stopped ${seq}`,
      `profile_updated stopped ${seq}`,
    ]);
  });

  it("tells which spans an error went through", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const error = errorPreview("ValueError", "burnt");
    kitchen.line(1, "ada.save()", () =>
      kitchen.operation("save", profile, () => {
        kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error } } });
      }),
    );
    expect(
      treeOf(kitchen.trace, (item) =>
        item.type === "span" ? `${item.title}: ${item.outcome}` : item.title,
      ),
    ).toEqual([
      "ada.save(): raised",
      "  Profile.save(): raised",
      "    post_save → 3 receivers: raised",
      "      profile_updated: done",
      "      print_receipt: raised",
    ]);
  });

  it("walks from an event through its causes up to the person's line", () => {
    const cast = profileKitchen();
    cast.kitchen.line(3, "ada.save()", () => saveProfile(cast));
    const trace = cast.kitchen.trace;
    const row = trace.find(
      (event) => event.type === "row.inserted" && event.model === "kitchen.Receipt",
    );
    expect(
      row &&
        spansOf(trace)
          .causeOf(row)
          .map((span) => span.title),
    ).toEqual([
      "Receipt.save()",
      "print_receipt",
      "post_save → 3 receivers",
      "Profile.save()",
      "ada.save()",
    ]);
  });

  it("gives the children of a span and the roots", () => {
    const spans = spansOf(profileSavedTrace());
    const [root] = spans.childrenOf(null);
    expect(root?.title).toBe("Profile.save()");
    expect(root?.type === "span" && spans.childrenOf(root.span).map((item) => item.title)).toEqual([
      "pre_save → nobody",
      "INSERT Profile 1",
      "post_save → 3 receivers",
    ]);
  });

  it("renames the sends of a signal whose variable is known later", () => {
    const { kitchen, profile } = profileKitchen();
    const signal = kitchen.signal("");
    kitchen.send(signal, senderOf(profile));
    kitchen.send(kitchen.signal("other"), senderOf(profile));
    expect(treeOf(kitchen.trace)).toEqual(["a signal → nobody", "other → nobody"]);
    kitchen.add({ type: "signal.named", signal, name: "toast_ready", module: "main" });
    expect(treeOf(kitchen.trace)).toEqual(["toast_ready → nobody", "other → nobody"]);
  });
});
