/** What readers of a trace say about things that it does not tell of. */
import { expect, it } from "vitest";
import { registrationId, spanId } from "../ids.ts";
import { evidenceOf } from "../testing/evidence.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace } from "../testing/profile-saved-trace.ts";
import { receiverFixture, senderOf } from "../testing/topology-fixtures.ts";
import { createCast } from "./cast.ts";
import { describeEvent } from "./describe.ts";
import { startSend } from "./dispatching.ts";
import { emptySnapshot, freeze, thaw } from "./draft.ts";
import { replay } from "./replay.ts";
import { slicesOf } from "./slices.ts";
import { SpanMap } from "./span-map.ts";
import { createSpans } from "./spans.ts";
import { findCollected } from "./why/collected.ts";
import { findConnectedBefore } from "./why/connected-before.ts";
import { findNotReached } from "./why/not-reached.ts";

it("nobody waits in a send that never was, and nothing lies below a span that never was", () => {
  const cast = createCast([]);
  expect(cast.notReached(spanId(9))).toBe(0);
  expect(createSpans([], cast).childrenOf(spanId(9))).toEqual([]);
});

it("a send that no span encloses is the outermost", () => {
  const { kitchen, profile, postSave } = profileKitchen();
  kitchen.send(postSave, senderOf(profile));
  const draft = thaw(emptySnapshot());
  const started = kitchen.trace.find((event) => event.type === "send.started");
  if (started === undefined) throw new Error("Nothing was sent.");
  startSend(draft, started);
  expect(freeze(draft).sends.get(started.span)?.depth).toBe(0);
});

it("calls that are not known have no slices", () => {
  const trace = profileSavedTrace();
  const middle = trace.slice(0, trace.findIndex((event) => event.type === "call.started") + 1);
  const snapshot = { ...replay(middle), calls: new SpanMap<never>() };
  expect(slicesOf(snapshot, middle).filter(({ place }) => place.type === "receiver")).toEqual([]);
});

it("causes that are newer than the tree are left out until it is updated", () => {
  const { kitchen, profile, postSave } = profileKitchen();
  const events = [...kitchen.trace];
  const cast = createCast(events);
  const spans = createSpans(events, cast);
  kitchen.attempt(() => kitchen.send(postSave, senderOf(profile)));
  events.push(...kitchen.trace.slice(events.length));
  cast.update();
  const call = kitchen.trace.find((event) => event.type === "call.started");
  expect(call && spans.causeOf(call)).toEqual([]);
});

it("an app may have no ready() of its own", () => {
  const { kitchen } = profileKitchen();
  kitchen.add({ type: "app.loaded", label: "blog", config: "blog.apps.Blog", readyRan: false });
  const event = kitchen.trace.at(-1);
  expect(event && describeEvent(event, createCast(kitchen.trace))).toBe(
    "App blog loaded by blog.apps.Blog",
  );
});

it("a collected sender that nobody described is an object", () => {
  const { kitchen, postSave } = profileKitchen();
  kitchen.collect(kitchen.connect(postSave, "log"), "sender");
  const [verdict] = findCollected(evidenceOf(kitchen.trace));
  expect(verdict?.sentence).toContain("The sender of log, an object, was collected");
});

it("a receiver that was connected before, nobody knows where, is still ignored", () => {
  const { kitchen, postSave } = profileKitchen();
  const existing = registrationId(99);
  const receiver = receiverFixture("log");
  kitchen.add({ type: "receiver.ignored", signal: postSave, receiver, existing, uid: null });
  expect(findConnectedBefore(evidenceOf(kitchen.trace))).toHaveLength(1);
});

it("nobody is to blame for a receiver that was not reached by an unknown send", () => {
  const { kitchen, profile, postSave } = profileKitchen();
  const error = errorPreview("ValueError", "burnt");
  kitchen.attempt(() =>
    kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error } } }),
  );
  const evidence = evidenceOf(kitchen.trace);
  expect(findNotReached(evidence).length).toBeGreaterThan(0);
  const snapshot = { ...evidence.snapshot, sends: new SpanMap<never>() };
  expect(findNotReached({ ...evidence, snapshot })).toEqual([]);
});
