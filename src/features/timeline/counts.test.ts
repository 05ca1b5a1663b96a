import { expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { countsAt, tally } from "./counts.ts";

it("counts what the playhead has passed", () => {
  const trace = profileSavedTrace();
  const counted = tally(trace);
  const sends = trace.filter((event) => event.type === "send.started" && event.skipped.length > 0);
  expect(countsAt(counted, 0)).toEqual({ calls: 0, raised: 0, skipped: 0 });
  expect(countsAt(counted, sends[0]?.seq ?? 0)).toMatchObject({ calls: 0, skipped: 1 });
  expect(countsAt(counted, trace.length)).toMatchObject({ calls: 4, raised: 0 });
});
