import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../testing/evidence.ts";
import { saveModel } from "../../testing/model-operations.ts";
import { profileKitchen } from "../../testing/profile-saved-trace.ts";
import { senderOf } from "../../testing/topology-fixtures.ts";
import type { TraceBuilder } from "../../testing/trace-builder.ts";
import { createCast } from "../cast.ts";
import { findRecursion } from "./recursion.ts";

/** "sentence | place | mend" of each verdict. */
function ask(kitchen: TraceBuilder): string[] {
  return findRecursion(evidenceOf(kitchen.trace)).map(
    ({ sentence, place, mend }) => `${sentence} | ${place?.file}:${place?.line} | ${mend}`,
  );
}

const here = (line: number) => ({ file: "kitchen/signals.py", line });

describe("recursion", () => {
  function saveInside(depth: number): TraceBuilder {
    const { kitchen, profile, preSave, postSave } = profileKitchen();
    const signals = { pre: preSave, post: postSave };
    const save = (left: number) =>
      saveModel(kitchen, profile, signals, {
        pk: 1,
        row: {},
        place: here(15),
        calls: { profile_updated: { during: () => (left > 1 ? save(left - 1) : undefined) } },
      });
    save(depth);
    return kitchen;
  }

  it("names the culprit: what the receiver does inside itself, at which line", () => {
    expect(ask(saveInside(4))).toEqual([
      "profile_updated calls Profile.save() at kitchen/signals.py:15 while it handles post_save, which calls profile_updated again: 4 deep. | kitchen/signals.py:15 | Use QuerySet.update() there, which sends nothing, or return early when there is nothing to do.",
    ]);
  });

  it("is told of each playhead alike, whichever others were asked about before", () => {
    const { trace } = saveInside(4);
    const cast = createCast(trace);
    const lengths = [0.5, 1, 0.8, 0.3].map((part) => Math.round(part * trace.length));
    for (const length of lengths) {
      const evidence = evidenceOf(trace.slice(0, length));
      expect(findRecursion({ ...evidence, cast })).toEqual(findRecursion(evidence));
    }
  });

  it("is not said of a receiver that saves once more", () => {
    expect(ask(saveInside(2))).toEqual([]);
  });

  it("tells a signal that a receiver sends again", () => {
    const { kitchen, profile } = profileKitchen();
    const ready = kitchen.signal("toast_ready");
    kitchen.connect(ready, "butter");
    const send = (left: number): unknown =>
      kitchen.send(ready, senderOf(profile), {
        place: here(3),
        calls: { butter: { during: () => left > 1 && send(left - 1) } },
      });
    send(3);
    expect(ask(kitchen)[0]).toMatch(
      /^butter sends the signal again at kitchen\/signals.py:3 while it handles toast_ready, .* 3 deep/,
    );
  });
});
