import { describe, expect, it } from "vitest";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace } from "../testing/profile-saved-trace.ts";
import { senderOf } from "../testing/topology-fixtures.ts";
import type { Trace } from "./events.ts";
import { replay } from "./replay.ts";
import { originOf, type Slice, type SlicePlace, slicesOf } from "./slices.ts";
import { createSteps } from "./steps.ts";

/** The slices at each position. */
function slicesAtSteps(trace: Trace): (readonly Slice[])[] {
  const steps = createSteps(trace);
  return Array.from({ length: steps.count + 1 }, (_, position) => {
    const step = steps.stepAt(position);
    return slicesOf(
      replay(trace, steps.lengthAt(position)),
      trace.slice(step?.start ?? 0, step?.end ?? 0),
    );
  });
}

/** What lies where at each step, in words. */
function tell(trace: Trace, names: ReadonlyMap<number, string>): string[] {
  const placeName = (place: SlicePlace) =>
    place.type === "receiver"
      ? `${names.get(place.registration)}${place.burnt ? ", burnt" : ""}`
      : place.type;
  return slicesAtSteps(trace).map((slices) =>
    slices
      .map(
        (slice) =>
          `${slice.instance?.text ?? "slice"} ${placeName(slice.place)}${slice.leaving ? ", leaving" : ""}`,
      )
      .join("; "),
  );
}

function namesOf(cast: ReturnType<typeof profileKitchen>): ReadonlyMap<number, string> {
  return new Map([
    [cast.profileUpdated, "profile_updated"],
    [cast.printReceipt, "print_receipt"],
    [cast.stamp, "stamp"],
  ]);
}

describe("slices", () => {
  it("pop, visit one receiver after another, and are eaten; nested ones beside the outer one", () => {
    const log = tell(profileSavedTrace(), namesOf(profileKitchen()));
    expect(log.slice(5)).toEqual([
      "",
      "<Profile: Ada> signal, leaving",
      "",
      "<Profile: Ada> toaster",
      "<Profile: Ada> profile_updated",
      "<Profile: Ada> profile_updated",
      "<Profile: Ada> print_receipt",
      "<Profile: Ada> print_receipt",
      "<Profile: Ada> print_receipt; <Receipt: Receipt object (1)> signal, leaving",
      "<Profile: Ada> print_receipt",
      "<Profile: Ada> print_receipt; <Receipt: Receipt object (1)> toaster",
      "<Profile: Ada> print_receipt; <Receipt: Receipt object (1)> stamp",
      "<Profile: Ada> print_receipt; <Receipt: Receipt object (1)> stamp, leaving",
      "<Profile: Ada> print_receipt",
      "<Profile: Ada> stamp",
      "<Profile: Ada> stamp, leaving",
    ]);
  });

  it("burn at the receiver that raises", () => {
    const cast = profileKitchen();
    const { kitchen, profile, postSave } = cast;
    const error = errorPreview("ValueError", "burnt");
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error } } }),
    );
    expect(tell(kitchen.trace, namesOf(cast)).slice(-2)).toEqual([
      "slice print_receipt, burnt",
      "slice print_receipt, burnt, leaving",
    ]);
  });

  it("split for asynchronous receivers, each coming from where the one slice lay", () => {
    const cast = profileKitchen();
    const { kitchen, profile, postSave } = cast;
    const index = kitchen.connect(postSave, "index", { receiver: { isAsync: true } });
    const notify = kitchen.connect(postSave, "notify", { receiver: { isAsync: true } });
    kitchen.send(postSave, senderOf(profile));
    const names = new Map([...namesOf(cast), [index, "index"], [notify, "notify"]]);
    expect(tell(kitchen.trace, names).slice(-4)).toEqual([
      "slice stamp",
      "slice index; slice notify",
      "slice index; slice notify",
      "slice index, leaving; slice notify, leaving",
    ]);
    const [before = [], after = []] = slicesAtSteps(kitchen.trace).slice(-4);
    expect(after.map((slice) => originOf(slice, before))).toEqual([
      before[0]?.place,
      before[0]?.place,
    ]);
  });

  it("come from the signal for an asynchronous receiver that starts later", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const first = kitchen.connect(postSave, "index", { receiver: { isAsync: true } });
    const [slice] = slicesAtSteps(profileSavedTrace())[8] ?? [];
    kitchen.send(postSave, senderOf(profile));
    const [other] = slicesAtSteps(kitchen.trace).at(-1) ?? [];
    expect(other?.place).toEqual({ type: "receiver", registration: first, burnt: false });
    expect(other && originOf({ ...other, key: "late" }, [other])).toEqual({ type: "signal" });
    expect(slice && other && originOf(other, [slice])).toEqual({ type: "toaster" });
  });

  it("come out of the toaster at first", () => {
    const steps = slicesAtSteps(profileSavedTrace());
    const [popped] = steps[8] ?? [];
    expect(popped && originOf(popped, steps[7] ?? [])).toEqual({ type: "toaster" });
    const [served] = steps[9] ?? [];
    expect(served && originOf(served, steps[8] ?? [])).toEqual({ type: "toaster" });
    const [next] = steps[11] ?? [];
    expect(next && originOf(next, steps[10] ?? [])).toMatchObject({
      type: "receiver",
      burnt: false,
    });
  });

  it("know how deep their send is nested", () => {
    const depths = slicesAtSteps(profileSavedTrace()).map((slices) =>
      slices.map((slice) => slice.depth).join(" "),
    );
    expect(depths.slice(12, 17)).toEqual(["0", "0 1", "0", "0 1", "0 1"]);
  });
});
