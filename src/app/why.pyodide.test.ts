/** Verdicts on the real thing: a small project is run, the verdict is read, its mend is applied, and the project is run again. */
import { describe, expect, it } from "vitest";
import { evidenceOf, verdictsOf } from "#engine/testing/evidence.ts";
import { createCast } from "#engine/trace/cast.ts";
import type { Trace } from "#engine/trace/events.ts";
import type { Verdict } from "#engine/trace/why/verdict.ts";
import { type NodeRun, runInNode } from "#runtime/node/kitchen-in-node.ts";
import { EARLIER_CASES } from "./testing/earlier-why-cases.ts";
import { LATER_CASES } from "./testing/later-why-cases.ts";
import type { WhyCase } from "./testing/why-project.ts";

function told({ events }: NodeRun, files: WhyCase["files"]): readonly Verdict[] {
  return verdictsOf(evidenceOf(events, files));
}

/** Names of the person's receivers in the order of their calls. */
function callsIn(events: Trace): readonly string[] {
  const cast = createCast(events);
  return events.flatMap((event) => {
    const connected =
      event.type === "call.started" ? cast.registration(event.registration) : undefined;
    return connected === undefined || connected.receiver.contrib ? [] : [connected.receiver.name];
  });
}

function found(verdicts: readonly Verdict[], says: RegExp): Verdict {
  const verdict = verdicts.find(({ sentence }) => says.test(sentence));
  if (verdict === undefined)
    throw new Error(
      `Not said: ${says}. Said: ${verdicts.map(({ sentence }) => sentence).join(" | ")}`,
    );
  return verdict;
}

describe.each([...EARLIER_CASES, ...LATER_CASES])("$name", ({ files, says, line, mended }) => {
  it("is told, and mended where that can be done", async () => {
    const verdict = found(told(await runInNode(files), files), says);
    if (line !== undefined) expect(`${verdict.place?.file}:${verdict.place?.line}`).toBe(line);
    if (mended === undefined) {
      expect(verdict.patch ?? null).toBeNull();
      return;
    }
    const patched = { ...files, ...verdict.patch?.files };
    expect(patched, "there is a patch").not.toEqual(files);
    const again = await runInNode(patched);
    expect(told(again, patched).filter(({ sentence }) => says.test(sentence))).toEqual([]);
    if (mended.calls !== undefined) expect(callsIn(again.events)).toEqual(mended.calls);
    if (mended.prints !== undefined) expect(again.output).toBe(mended.prints);
    expect(again.ok).toBe(mended.ok ?? true);
  });
});
