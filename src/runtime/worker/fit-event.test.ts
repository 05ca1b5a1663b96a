import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import { MAX_LIST, MAX_NAME, MAX_TEXT } from "../limits.ts";
import { parseFromWorker } from "../protocol-schema.ts";
import { fitEvent } from "./fit-event.ts";

const HAPPENED = { seq: 1, at: 0, parent: null, place: null };
const LONG = "x".repeat(MAX_TEXT * 2);

/** As the worker has it: of the right shape, of any size. */
function event(fields: object): TraceEvent {
  return { ...HAPPENED, ...fields } as TraceEvent;
}

describe("fitEvent", () => {
  it("hands on what fits as the same object", () => {
    const small = event({ type: "row.inserted", model: "m", pk: 1, row: { name: "Ada", n: 2n } });
    expect(fitEvent(small).event).toBe(small);
  });

  it.each([
    ["names", { type: "module.imported", module: LONG }],
    ["output", { type: "output.written", stream: "stdout", text: LONG }],
    ["mails", { type: "mail.sent", subject: LONG, to: [LONG], body: LONG }],
    ["log records", { type: "note.logged", level: LONG, logger: LONG, message: LONG }],
    [
      "rows",
      {
        type: "row.inserted",
        model: LONG,
        pk: LONG,
        row: { [LONG]: LONG, kind: LONG, text: new Uint8Array(MAX_TEXT + 1) },
      },
    ],
    [
      "lists",
      {
        type: "gather.started",
        send: 1,
        calls: Array.from({ length: MAX_LIST + 1 }, (_, at) => at),
      },
    ],
    [
      "previews",
      {
        type: "line.finished",
        span: 1,
        value: {
          kind: "mapping",
          type: LONG,
          text: LONG,
          parts: [{ name: LONG, value: { kind: "none", type: LONG, text: LONG } }],
        },
        error: { type: LONG, message: LONG, traceback: LONG, trail: [] },
      },
    ],
  ])("cuts %s to what the page takes", (_case, fields) => {
    const { event: fitted } = fitEvent(event(fields));
    const message = { type: "events", run: 1, events: [fitted] };
    expect(parseFromWorker(message)).toEqual(message);
  });

  it("leaves a cell its whole length beside a column named kind", () => {
    const row = { kind: "k", text: "t".repeat(MAX_TEXT) };
    const whole = event({ type: "row.inserted", model: "m", pk: 1, row });
    expect(fitEvent(whole).event).toBe(whole);
  });

  it("marks where it cut", () => {
    const { event: fitted } = fitEvent(event({ type: "module.imported", module: LONG }));
    expect(fitted).toMatchObject({ module: `${"x".repeat(MAX_NAME - 1)}…` });
  });

  it("counts what an event takes of a message's budget", () => {
    const texts = ["", "x".repeat(500)];
    const [none = 0, some = 0] = texts.map(
      (text) => fitEvent(event({ type: "output.written", stream: "stdout", text })).size,
    );
    expect(some - none).toBe(500);
  });
});
