import { expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { createCast } from "#engine/trace/cast.ts";
import { buildGraph } from "../build-graph.ts";
import { findTargets, targetsOf } from "./find-targets.ts";

it("finds nodes of all kinds by a part of their name, those that begin with it first", () => {
  const trace = profileSavedTrace();
  const targets = targetsOf(buildGraph(trace), createCast(trace));
  const names = (wanted: string) => findTargets(targets, wanted).map((target) => target.name);
  expect(names("PROFILE")).toEqual(["profile_updated", "kitchen.Profile"]);
  expect(names("save")).toEqual(["pre_save", "post_save"]);
  expect(names(" ")).toEqual([]);
  expect(names("nobody")).toEqual([]);
  expect(targets.map(({ app }) => app)).toContain("kitchen");
});
