import { expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { countsAt, tallyOf } from "./counts.ts";

it("counts what the playhead has passed, also of events that came later", () => {
  const trace = profileSavedTrace();
  const index = createTraceIndex(trace.slice(0, 20));
  expect(countsAt(tallyOf(index), trace.length)).toMatchObject({ calls: 1 });
  const counted = tallyOf(index.append(trace.slice(20)));
  const sends = trace.filter((event) => event.type === "send.started" && event.skipped.length > 0);
  expect(countsAt(counted, 0)).toEqual({ calls: 0, raised: 0, skipped: 0 });
  expect(countsAt(counted, sends[0]?.seq ?? 0)).toMatchObject({ calls: 0, skipped: 1 });
  expect(countsAt(counted, trace.length)).toMatchObject({ calls: 4, raised: 0 });
});
