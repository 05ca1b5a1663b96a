import { describe, expect, it } from "vitest";
import { changesOf } from "./zones.ts";

const HOUR = 3600;

function at(zone: string, moment: string) {
  const second = Date.parse(moment) / 1000;
  return changesOf(zone)?.findLast(({ from }) => from <= second);
}

describe("the changes of a zone", () => {
  it("begin where its clocks go forward or back", () => {
    expect(at("Europe/Berlin", "2026-03-29T00:59:59Z")?.offset).toBe(HOUR);
    expect(at("Europe/Berlin", "2026-03-29T01:00:00Z")).toEqual({
      from: Date.parse("2026-03-29T01:00:00Z") / 1000,
      offset: 2 * HOUR,
      name: expect.any(String),
      isSummer: true,
    });
    expect(at("Europe/Berlin", "2026-10-25T01:00:00Z")).toMatchObject({
      offset: HOUR,
      isSummer: false,
    });
  });

  it("know half hours, the south and zones that keep one time", () => {
    expect(at("Asia/Kolkata", "2026-07-01T00:00:00Z")?.offset).toBe(5.5 * HOUR);
    expect(at("Pacific/Auckland", "2026-01-01T00:00:00Z")).toMatchObject({
      offset: 13 * HOUR,
      isSummer: true,
    });
    expect(changesOf("UTC")).toHaveLength(1);
  });

  it("name the time, by its distance where English has no letters", () => {
    expect(at("America/New_York", "2026-07-01T00:00:00Z")?.name).toBe("EDT");
    expect(at("Asia/Tashkent", "2026-07-01T00:00:00Z")?.name).toBe("+05");
  });

  it("are none for what is no zone", () => {
    expect(changesOf("Mars/Base")).toBeNull();
  });
});
