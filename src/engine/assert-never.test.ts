import { expect, it } from "vitest";
import { createCast } from "./trace/cast.ts";
import { describeEvent } from "./trace/describe.ts";
import { describeTopology } from "./trace/describe-topology.ts";
import { replay } from "./trace/replay.ts";
import { createStopFinder } from "./trace/stops.ts";
import { titleOf } from "./trace/titles.ts";

const cast = createCast([]);

it.each([
  ["replay", (event: never) => replay([event])],
  ["describeEvent", (event: never) => describeEvent(event, cast)],
  ["describeTopology", (event: never) => describeTopology(event, cast)],
  ["titleOf", (event: never) => titleOf(event, cast)],
  ["the finder of stops", (event: never) => createStopFinder()(event)],
])("%s takes no event that the vocabulary does not have", (_reader, read) => {
  const stranger = { type: "oven.exploded" } as never;
  expect(() => read(stranger)).toThrow('Unexpected value: {"type":"oven.exploded"}');
});
