import { describe, expect, it } from "vitest";
import { booleanPreview, instancePreview, NONE, textPreview } from "#engine/testing/previews.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { NamedPreview } from "#engine/trace/preview.ts";
import { replay } from "#engine/trace/replay.ts";
import { fileName, receiverDetail, sliceText } from "./node-facts.ts";

const profile = modelFixture("kitchen.Profile");

function afterSend(named: readonly NamedPreview[]) {
  const kitchen = new TraceBuilder();
  const signal = kitchen.signal("toast_ready");
  const registration = kitchen.connect(signal, "stamp", { sender: senderOf(profile) });
  const send = kitchen.send(signal, senderOf(profile), { arguments: named });
  const snapshot = replay(kitchen.trace);
  const now = snapshot.registrations.get(registration);
  const call = snapshot.calls.get(now?.lastCall ?? send);
  const sent = snapshot.sends.get(send);
  if (now === undefined || call === undefined || sent === undefined)
    throw new Error("The send was not replayed.");
  return { now, call, sent };
}

function argument(name: string, value: NamedPreview["value"]): NamedPreview {
  return { name, value };
}

describe("receiverDetail", () => {
  it.each([
    [
      "created",
      [argument("instance", NONE), argument("created", booleanPreview(false))],
      "created=False",
    ],
    [
      "what is not usual",
      [argument("raw", booleanPreview(false)), argument("slice", textPreview("rye"))],
      "slice='rye'",
    ],
    [
      "no update_fields of None",
      [argument("update_fields", NONE), argument("size", textPreview("L"))],
      "size='L'",
    ],
    ["what it listens to when there are no arguments", [], "sender=Profile"],
  ])("shows %s", (_, named, detail) => {
    const { now, call } = afterSend(named);
    expect(receiverDetail(now, call)).toBe(detail);
  });

  it("shows no old argument while a new send has not come to it", () => {
    const { now, call, sent } = afterSend([argument("created", booleanPreview(true))]);
    const waiting = { ...now, state: { type: "waits its turn", send: sent.span } } as const;
    expect(receiverDetail(waiting, call)).toBe("sender=Profile");
  });
});

describe("sliceText", () => {
  it.each([
    [instancePreview("kitchen.Profile", "1", "Ada"), "Ada"],
    [instancePreview("kitchen.Profile", "7", "Profile object (7)"), "pk 7"],
    [instancePreview("kitchen.Profile", null, "Profile object (None)"), "new"],
    [instancePreview("kitchen.Profile", "1", "Ada Lovelace"), "Ada Lo…"],
    [textPreview("rye"), "rye"],
    [booleanPreview(true), ""],
  ])("writes %o as %s", (value, text) => {
    expect(sliceText(afterSend([argument("given", value)]).sent)).toBe(text);
  });
});

describe("fileName", () => {
  it("leaves out the folder", () => {
    expect([fileName("kitchen/signals.py"), fileName("main.py")]).toEqual([
      "signals.py",
      "main.py",
    ]);
  });
});
